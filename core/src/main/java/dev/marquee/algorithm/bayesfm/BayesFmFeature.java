package dev.marquee.algorithm.bayesfm;

/** A block of features that can be left out. The ids of user and movie cannot. */
public enum BayesFmFeature {
    /** Of a user: the gender. */
    GENDER,
    /** Of a user: the occupation. */
    OCCUPATION,
    /** Of a user: the age, in groups of five years. */
    AGE,
    /** Of a movie: the genres, each counting 1/√n of n. */
    GENRE,
    /** Of a movie: the year of release. */
    YEAR,
    /** Of a user: the movies they rated, each counting 1/√n of n (SVD++). */
    RATED,
    /** Of a movie: the users who rated it, each counting 1/√n of n. */
    RATERS
}
