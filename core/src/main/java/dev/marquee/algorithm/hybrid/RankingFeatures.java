package dev.marquee.algorithm.hybrid;

/**
 * The features by which a movie is ranked for a user: how likely the user is to choose it, how likely to like it, what
 * the user is expected to like beyond what everyone likes, and how well known it is; each also times 2 / (2 + n) for a
 * user of n ratings, since of a new user's taste little is known. The score of the list model enters by its logarithm:
 * a choice is many times as likely at the top of its list as further down.
 */
final class RankingFeatures {
    /** The number of features. */
    static final int COUNT = 8;

    private static final double MAX_LOG_ODDS = 6;
    /** Keeps the logarithm of a score finite; movies below the mean differ no more in how likely a choice is. */
    private static final double LEAST_CHOICE = 0.3;

    private RankingFeatures() {}

    /**
     * Sets the features of one movie.
     *
     * @param x the target
     * @param at where the features begin in the target
     * @param choice score of the list model in standard deviations from its mean over movies
     * @param liked probability that the user likes the movie, given that they rate it
     * @param beyond predicted rating minus the rating predicted for a user without data
     * @param popularity log(1 + number of ratings of the movie)
     * @param newness of the user, {@link #newness}
     */
    static void set(float[] x, int at, double choice, double liked, double beyond, double popularity, double newness) {
        double odds = Math.clamp(Math.log(liked / (1 - liked)), -MAX_LOG_ODDS, MAX_LOG_ODDS);
        x[at] = (float) Math.log(Math.max(0, choice) + LEAST_CHOICE);
        x[at + 1] = (float) odds;
        x[at + 2] = (float) beyond;
        x[at + 3] = (float) popularity;
        for (int i = 0; i < COUNT / 2; i++) {
            x[at + COUNT / 2 + i] = (float) (x[at + i] * newness);
        }
    }

    /** 1 for a user without ratings, near 0 for a user of many. */
    static double newness(int ratings) {
        return 2.0 / (2 + ratings);
    }

    /** The log-odds of liking a movie, from the features of all movies. */
    static float liked(float[] features, int movie) {
        return features[movie * COUNT + 1];
    }

    /** Lowers the weight of popularity for new users by a share, unless it counts against a movie. */
    static void discountPopularity(float[] weights, double share) {
        if (weights[COUNT - 1] > 0) {
            weights[COUNT - 1] *= (float) (1 - share);
        }
    }

    /** The weights before any data: about those that fit MovieLens. */
    static float[] prior() {
        return new float[] {2, 0.2f, 0.5f, 0, 0, 0, 0, 0.5f};
    }
}
