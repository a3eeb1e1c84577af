package dev.marquee.algorithm.knn;

import dev.marquee.math.SparseRows;

/**
 * Aggregates over the users most similar to a user. Neighbours are searched at prediction, which costs the ratings of
 * the movies that the user rated; training costs nothing.
 */
final class UserAggregation implements NeighbourAggregation {
    private final SparseRows users;
    private final SparseRows allUsers;
    private final SparseRows raters;
    private final KnnOptions options;

    /**
     * @param users residuals by which similarity is measured
     * @param allUsers the same users with the residuals that are aggregated
     */
    UserAggregation(SparseRows users, SparseRows allUsers, int movies, KnnOptions options) {
        this.users = users;
        this.allUsers = allUsers;
        this.raters = allUsers.transposed(movies);
        this.options = options;
    }

    @Override
    public Sums of(SparseRows user, int row, int self) {
        float[] similarity = new float[users.rows()];
        RowSimilarity.ofUsers(users, raters, options).of(user, row, similarity);
        if (self != NO_USERS) {
            similarity[self] = 0;
        }
        Sums sums = new Sums(raters.rows());
        for (int neighbour : Neighbours.nearest(similarity, options.neighbours())) {
            float weight = (float) Math.pow(similarity[neighbour], options.amplification());
            for (int entry = allUsers.starts()[neighbour]; entry < allUsers.starts()[neighbour + 1]; entry++) {
                sums.add(allUsers.columns()[entry], allUsers.values()[entry], weight);
            }
        }
        return sums;
    }
}
