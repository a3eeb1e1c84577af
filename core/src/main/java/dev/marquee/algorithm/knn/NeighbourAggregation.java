package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/** Neighbours asked for their say on every movie. Immutable, safe to share. */
interface NeighbourAggregation {
    /** Stands for a person whom the model was not trained on. */
    int NO_USERS = -1;

    /**
     * What the neighbours say to a person.
     *
     * @param user residuals by movie
     * @param row which row of them
     * @param self the user they were trained as, who is no neighbour of theirs, or {@link #NO_USERS}
     */
    Sums of(SparseRows user, int row, int self);

    /**
     * A number a movie.
     *
     * @param weighted Σ w e over the neighbours that know the residual e
     * @param weights Σ w over the same
     */
    @SuppressWarnings("ArrayRecordComponent") // room that is read once and forgotten
    record Sums(float[] weighted, float[] weights) {
        Sums(int movies) {
            this(new float[movies], new float[movies]);
        }

        /** A neighbour's say on a movie. */
        void add(int movie, float residual, float weight) {
            weighted[movie] += weight * residual;
            weights[movie] += weight;
        }
    }
}
