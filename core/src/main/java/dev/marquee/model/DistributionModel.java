package dev.marquee.model;

import dev.marquee.data.RatingScale;

/**
 * A model that predicts a probability for every value of the scale, so that log-likelihood and calibration metrics
 * apply to it. A new user it {@linkplain FoldInModel folds in} gets a {@link DistributionScorer} too.
 */
public interface DistributionModel extends RatingModel {
    /** {@return the scale of the training data, whose levels the probabilities range over} */
    RatingScale scale();

    @Override
    DistributionScorer scorer(int user);
}
