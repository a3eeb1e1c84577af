package dev.marquee.algorithm.knn;

/** What makes two movies, or two people, neighbours. */
public enum NeighbourBasis {
    /** That they were rated alike, beyond what the baseline expects: such a model predicts ratings. */
    RATINGS,
    /** That the same people rated them, or they the same movies, whatever they gave: such a model ranks. */
    COOCCURRENCE
}
