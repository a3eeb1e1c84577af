package dev.marquee.algorithm.popular;

/** Measure of a movie's popularity. */
public enum Popularity {
    /** The damped mean of its ratings: the model predicts ratings. */
    MEAN,
    /** The number of its ratings, whatever their values. */
    COUNT
}
