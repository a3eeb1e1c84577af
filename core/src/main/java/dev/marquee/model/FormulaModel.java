package dev.marquee.model;

/** A model whose predicted ratings are one formula of its parameters and features. */
public interface FormulaModel extends RatingModel, ParameterModel {
    /**
     * What {@link RatingScorer#rating} computes, up to the order in which floats are added. Its tensors are among
     * {@link #parameters()} and {@link #features()}.
     */
    Formula formula();
}
