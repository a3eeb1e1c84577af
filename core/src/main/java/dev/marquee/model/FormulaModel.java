package dev.marquee.model;

/** A model whose rating prediction is a formula of its parameters and features. */
public interface FormulaModel extends RatingModel, ParameterModel {
    /**
     * {@return the computation of {@link RatingScorer#rating}, up to the order of float additions} Its tensors are
     * among {@link #parameters()} and {@link #features()}.
     */
    Formula formula();
}
