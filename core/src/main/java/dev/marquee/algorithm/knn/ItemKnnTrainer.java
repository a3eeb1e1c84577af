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
 * Fits a baseline and finds each movie's neighbours: Sarwar et al., "Item-based collaborative filtering recommendation
 * algorithms", WWW 2001, with the adjusted and shrunk cosine of Koren, "Factor in the neighbors", TKDD 2010, and case
 * amplification of the weights after Breese, Heckerman and Kadie, UAI 1998. A prediction is b_um + Σ w e / (Σ w +
 * baselineWeight) over the neighbours that the user rated, where e is the residual of the user's rating from the
 * baseline; a ranking score is Σ w.
 *
 * <p>Costs the sum of the squared numbers of ratings per user, and eight bytes per neighbour. The result does not
 * depend on the seed or the number of threads.
 */
record ItemKnnTrainer(KnnOptions options) implements Trainer {
    @Override
    public FoldInModel train(Dataset data, TrainingContext context) {
        Ratings ratings = TrainingData.requireAny(data, KnnOptions.OF_ITEMS.algorithm());
        if (options.basis() == NeighbourBasis.RATINGS) {
            TrainingData.requireRatings(data, "itemknn with basis=ratings");
        }
        try (ProgressTask task = context.begin("Training itemknn", 2)) {
            Baseline baseline = Baseline.fit(ratings, options, context.workers());
            SparseRows users = Residuals.byUser(ratings, baseline);
            task.step("baseline fitted");
            SparseRows raters = users.transposed(ratings.movies());
            Neighbours neighbours = Neighbours.of(raters, users, options, context.workers());
            task.step("neighbours found");
            return ItemKnnModel.of(
                            new Neighbourhood(data, options, baseline, users, new ItemAggregation(neighbours, options)),
                            neighbours)
                    .withMovies(data);
        }
    }
}
