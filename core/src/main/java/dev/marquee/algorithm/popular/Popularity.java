package dev.marquee.algorithm.popular;

/** What makes a movie popular. */
public enum Popularity {
    /** The mean of its ratings, damped: such a model predicts ratings. */
    MEAN,
    /** How many have rated it, whatever they gave. */
    COUNT
}
