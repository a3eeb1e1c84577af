package dev.marquee.recommend.rerank;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/**
 * The novelty of each movie in bits: log₂(users / raters of the movie), the self-information of Zhou et al., "Solving
 * the apparent diversity-accuracy dilemma of recommender systems", PNAS 2010. A movie without raters counts as having
 * one; only users with ratings count.
 */
public final class Novelty {
    private static final double LN_2 = Math.log(2);

    private final double[] bits;

    private Novelty(double[] bits) {
        this.bits = bits;
    }

    /** Computes novelty from the ratings of a data set or a train part. */
    public static Novelty of(Ratings ratings) {
        RatingRows raters = ratings.byMovie();
        int active = activeUsers(ratings);
        double[] bits = new double[raters.rows()];
        for (int movie = 0; movie < bits.length; movie++) {
            bits[movie] = Math.log((double) Math.max(1, active) / Math.max(1, raters.count(movie))) / LN_2;
        }
        return new Novelty(bits);
    }

    /** The novelty of a movie, at least 0. */
    public double of(int movie) {
        return bits[movie];
    }

    /** The novelty of all movies. */
    public float[] ofAll() {
        float[] all = new float[bits.length];
        for (int movie = 0; movie < all.length; movie++) {
            all[movie] = (float) bits[movie];
        }
        return all;
    }

    public static int activeUsers(Ratings ratings) {
        RatingRows users = ratings.byUser();
        int active = 0;
        for (int user = 0; user < users.rows(); user++) {
            active += users.count(user) > 0 ? 1 : 0;
        }
        return active;
    }
}
