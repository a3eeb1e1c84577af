package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/** Weighted sums over neighbours, for all movies at once. Immutable, safe to share. */
interface NeighbourAggregation {
    /** Stands for a user that the model was not trained on. */
    int NO_USERS = -1;

    /**
     * Sums over the neighbours, for one user.
     *
     * @param user residuals by movie
     * @param row row of the user in {@code user}
     * @param self index of the user in training, who is excluded from their own neighbours, or {@link #NO_USERS}
     */
    Sums of(SparseRows user, int row, int self);

    /**
     * Two sums per movie.
     *
     * @param weighted Σ w e over the neighbours with a known residual e
     * @param weights Σ w over the same neighbours
     */
    @SuppressWarnings("ArrayRecordComponent") // short-lived buffer, read once
    record Sums(float[] weighted, float[] weights) {
        Sums(int movies) {
            this(new float[movies], new float[movies]);
        }

        /** Adds a neighbour's residual for a movie. */
        void add(int movie, float residual, float weight) {
            weighted[movie] += weight * residual;
            weights[movie] += weight;
        }
    }
}
