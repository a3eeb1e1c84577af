package dev.marquee.algorithm.hybrid;

/**
 * The features by which a movie is ranked for a user: how likely the user is to choose it, how likely to like it, what
 * the user is expected to like beyond what everyone likes, and how well known it is; each also multiplied by the
 * logarithm of the user's number of ratings, since the more is known of a user, the more their own taste counts.
 */
final class RankingFeatures {
    /** The number of features. */
    static final int COUNT = 8;

    private static final double MAX_LOG_ODDS = 6;

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
     * @param known log(1 + number of ratings of the user)
     */
    static void set(float[] x, int at, double choice, double liked, double beyond, double popularity, double known) {
        double odds = Math.clamp(Math.log(liked / (1 - liked)), -MAX_LOG_ODDS, MAX_LOG_ODDS);
        x[at] = (float) choice;
        x[at + 1] = (float) odds;
        x[at + 2] = (float) beyond;
        x[at + 3] = (float) popularity;
        for (int i = 0; i < COUNT / 2; i++) {
            x[at + COUNT / 2 + i] = (float) (x[at + i] * known);
        }
    }

    /** The log-odds of liking a movie, from the features of all movies. */
    static float liked(float[] features, int movie) {
        return features[movie * COUNT + 1];
    }

    /** The weights before any data: all four features have the same weight, for every user. */
    static float[] prior() {
        return new float[] {0.5f, 0.5f, 0.5f, 0.5f, 0, 0, 0, 0};
    }
}
