package dev.marquee.algorithm.knn;

/** Basis of the similarity of two movies or two users. */
public enum NeighbourBasis {
    /** Correlation of ratings beyond the baseline: such a model predicts ratings. */
    RATINGS,
    /**
     * Co-occurrence: movies rated by the same users, or users who rated the same movies, whatever the values. Such a
     * model ranks.
     */
    COOCCURRENCE
}
