package dev.marquee.model;

import dev.marquee.data.RatingScale;

/**
 * A model that says how likely every value of the scale is, and so can be measured by its log likelihood and by how
 * often what it is sure of comes true. A new person whom it {@linkplain FoldInModel folds in} gets a
 * {@link DistributionScorer} too.
 */
public interface DistributionModel extends RatingModel {
    /** The scale of the training data, whose levels the probabilities range over. */
    RatingScale scale();

    @Override
    DistributionScorer scorer(int user);
}
