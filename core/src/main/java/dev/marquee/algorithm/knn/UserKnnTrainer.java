package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Fits a baseline; neighbours are found at prediction: Resnick et al., "GroupLens: an open architecture for
 * collaborative filtering of netnews", CSCW 1994, with similarity, weights and prediction as in {@link ItemKnnTrainer},
 * users and movies exchanged. Costs a few passes over the ratings; the result does not depend on the seed or the number
 * of threads.
 */
record UserKnnTrainer(KnnOptions options) implements Trainer {
    @Override
    public FoldInModel train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, KnnOptions.OF_USERS.algorithm());
        if (options.basis() == NeighbourBasis.RATINGS) {
            TrainingData.requireRatings(data, "userknn with basis=ratings");
        }
        try (ProgressTask task = context.begin("Training userknn", 1)) {
            Baseline baseline = Baseline.fit(ratings, options, context.workers());
            SparseRows users = Residuals.byUser(ratings, baseline);
            task.step("baseline fitted");
            UserAggregation aggregation = new UserAggregation(users, users, ratings.movies(), options);
            return UserKnnModel.of(new Neighbourhood(data, options, baseline, users, aggregation))
                    .withMovies(data);
        }
    }
}
