package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Fits a baseline; neighbours are found at prediction: Resnick et al., "GroupLens: an open architecture for
 * collaborative filtering of netnews", CSCW 1994, with similarity, weights and prediction as in {@link ItemKnnTrainer},
 * users and movies exchanged. Costs a few passes over the ratings; the result does not depend on the seed or the number
 * of threads.
 */
public record UserKnnTrainer(KnnOptions options) implements Trainer {
    @Override
    public UserKnnModel train(Dataset data, TrainingContext context) {
        Ratings ratings = data.ratings();
        if (ratings.size() == 0) {
            throw new MarqueeException("%s has no ratings; userknn needs at least one".formatted(data.name()));
        }
        context.progress().begin("userknn", 1);
        Baseline baseline = Baseline.fit(ratings, options, context.workers());
        SparseRows users = Residuals.byUser(ratings, baseline);
        context.progress().end();
        return UserKnnModel.of(new Neighbourhood(
                        data, options, baseline, users, new UserAggregation(users, users, ratings.movies(), options)))
                .withMovies(data);
    }
}
