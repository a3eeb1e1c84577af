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
 * Ranks movies by their damped mean, (Σ ratings + damping μ) / (count + damping), or by their count. One pass over the
 * ratings; the result does not depend on the seed or the number of threads. There are two model classes, since only one
 * of the two predicts ratings.
 */
record PopularTrainer(PopularOptions options) implements Trainer {
    @Override
    public Model train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, PopularOptions.OPTIONS.algorithm());
        if (options.criterion() == Popularity.MEAN) {
            TrainingData.requireRatings(data, "popular with criterion=mean");
        }
        try (ProgressTask task = context.begin("Training popular", 1)) {
            PopularModel model = switch (options.criterion()) {
                case MEAN -> new BestRated(data, options, means(ratings));
                case COUNT -> new MostRated(data, options, counts(ratings.byMovie()));
            };
            task.step();
            return model;
        }
    }

    private float[] means(Ratings ratings) {
        RatingRows movies = ratings.byMovie();
        double mean = ratings.mean();
        float[] means = new float[movies.rows()];
        for (int movie = 0; movie < means.length; movie++) {
            means[movie] = BestRated.mean(movies, movie, mean, options);
        }
        return means;
    }

    private static float[] counts(RatingRows movies) {
        float[] counts = new float[movies.rows()];
        for (int movie = 0; movie < counts.length; movie++) {
            counts[movie] = movies.count(movie);
        }
        return counts;
    }
}
