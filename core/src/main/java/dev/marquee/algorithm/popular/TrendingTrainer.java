package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Ranks movies by their number of ratings or events, of which recent ones count more: Σ a + (1 − a) 2^(−age /
 * halfLife), with the age in days before the latest rating and a the all-time weight ({@link Recency}). If no time is known,
 * the order is that of {@code popular} by count. One pass over the ratings; the result does not depend on the seed or the number of threads.
 */
record TrendingTrainer(TrendingOptions options) implements Trainer {
    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, TrendingOptions.OPTIONS.algorithm());
        try (ProgressTask task = context.begin("Training trending", 1)) {
            TrendingModel model = new TrendingModel(
                    data, options, scores(ratings, Recency.of(ratings, options.halfLife()), options.allTimeWeight()));
            task.step();
            return model;
        }
    }

    /** The score of each movie. */
    static float[] scores(Ratings ratings, Recency recency, double allTimeWeight) {
        double[] sums = new double[ratings.movies()];
        RatingRows users = ratings.byUser();
        for (int entry = 0; entry < ratings.size(); entry++) {
            sums[users.column(entry)] += allTimeWeight + (1 - allTimeWeight) * recency.weight(ratings.time(entry));
        }
        float[] scores = new float[sums.length];
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = (float) sums[movie];
        }
        return scores;
    }
}
