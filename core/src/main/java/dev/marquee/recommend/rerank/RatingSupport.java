package dev.marquee.recommend.rerank;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;

/**
 * What a predicted rating loses for having few ratings behind it: w σ ln((n + 1) / (n_max + 1)) for a movie with n
 * ratings, 0 for the most rated one, with σ the standard deviation of all ratings and w = {@value #WEIGHT}.
 *
 * <p>A rating model does not know which movies a user would choose, and its highest predictions are of movies with
 * hardly any ratings. The logarithm of n is the log-odds of choosing a movie before anything is known of a user, so
 * the sum ranks by both. More weight makes the lists of all users the same; docs/lists.md has the curve.
 */
final class RatingSupport {
    private static final double WEIGHT = 0.3;

    private final float[] penalties;

    /** O(ratings). */
    RatingSupport(Ratings ratings) {
        RatingRows byMovie = ratings.byMovie();
        double weight = WEIGHT * standardDeviation(ratings);
        int most = 0;
        for (int movie = 0; movie < byMovie.rows(); movie++) {
            most = Math.max(most, byMovie.count(movie));
        }
        this.penalties = new float[byMovie.rows()];
        for (int movie = 0; movie < penalties.length; movie++) {
            penalties[movie] = (float) (weight * Math.log((byMovie.count(movie) + 1.0) / (most + 1.0)));
        }
    }

    private static double standardDeviation(Ratings ratings) {
        double mean = ratings.mean();
        double squares = 0;
        for (int entry = 0; entry < ratings.size(); entry++) {
            double difference = ratings.byUser().value(entry) - mean;
            squares += difference * difference;
        }
        return ratings.size() == 0 ? 0 : Math.sqrt(squares / ratings.size());
    }

    /** Each movie's penalty, a copy. */
    float[] penalties() {
        return penalties.clone();
    }

    /** Adds each movie's penalty, which is 0 or below. */
    void addTo(float[] ratings) {
        for (int movie = 0; movie < ratings.length; movie++) {
            ratings[movie] += penalties[movie];
        }
    }
}
