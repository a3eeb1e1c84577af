package dev.marquee.algorithm.bayesfm;

/** How a rating is seen to come from what the machine computes. */
public enum LikelihoodType {
    /** As steps on a ladder of the user's own, with normal noise. */
    PROBIT,
    /** As a number, with normal noise as strong as the user's and the movie's. */
    GAUSSIAN
}
