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
 * halfLife), with the age in days before the latest rating and a the all-time weight: exponential decay as in Cormode,
 * Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009, which unlike a window of days has no edge. Ratings whose
 * time is unknown count as old ones; if no time is known, all count in full and the order is that of {@code popular} by
 * count. One pass over the ratings; the result does not depend on the seed or the number of threads.
 */
record TrendingTrainer(TrendingOptions options) implements Trainer {
    private static final double SECONDS_PER_DAY = 24 * 60 * 60;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, TrendingOptions.OPTIONS.algorithm());
        try (ProgressTask task = context.begin("Training trending", 1)) {
            TrendingModel model = new TrendingModel(data, options, scores(ratings, latest(ratings), options));
            task.step();
            return model;
        }
    }

    /** The time of the latest rating, in seconds since 1970; 0 if no time is known. */
    static long latest(Ratings ratings) {
        long latest = Ratings.UNKNOWN_TIME;
        for (int entry = 0; entry < ratings.size(); entry++) {
            latest = Math.max(latest, ratings.time(entry));
        }
        return latest;
    }

    /** The score of each movie at a time; later ratings count in full. */
    static float[] scores(Ratings ratings, long now, TrendingOptions options) {
        double[] sums = new double[ratings.movies()];
        RatingRows users = ratings.byUser();
        for (int entry = 0; entry < ratings.size(); entry++) {
            double days = Math.max(0, now - ratings.time(entry)) / SECONDS_PER_DAY;
            double recency = Math.pow(2, -days / options.halfLife());
            sums[users.column(entry)] += options.allTimeWeight() + (1 - options.allTimeWeight()) * recency;
        }
        float[] scores = new float[sums.length];
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = (float) sums[movie];
        }
        return scores;
    }
}
