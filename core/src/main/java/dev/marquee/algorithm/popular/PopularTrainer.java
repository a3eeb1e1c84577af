package dev.marquee.algorithm.popular;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Ranks movies by their damped mean, (Σ ratings + damping μ) / (count + damping), or by their count, where ratings may
 * count less with age, and for users of the same demographics. Two passes over the ratings, and one per trait; the result does not depend on the seed or the number of threads. There are two model classes, since only one
 * of the two predicts ratings.
 */
record PopularTrainer(PopularOptions options) implements Trainer {
    @Override
    public Model train(Dataset data, TrainingContext context) {
        TrainingData.requireAny(data, PopularOptions.OPTIONS.algorithm());
        if (options.criterion() == Popularity.MEAN) {
            TrainingData.requireRatings(data, "popular with criterion=mean");
        }
        try (ProgressTask task = context.begin("Training popular", 1)) {
            PopularModel model = switch (options.criterion()) {
                case MEAN -> BestRated.of(data, options);
                case COUNT -> MostRated.of(data, options);
            };
            task.step();
            return model;
        }
    }
}
