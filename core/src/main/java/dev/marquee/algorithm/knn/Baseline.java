package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.AttributeRegression;
import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * The baseline prediction μ + b_u + b_m with damped effects, fitted by alternating over movies and users: Koren,
 * "Factorization meets the neighborhood", KDD 2008, section 2.1. Effects are 0 for users and movies without ratings.
 *
 * @param userEffects b_u; shared, never changed
 * @param movieEffects b_m; shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // used within this package only, never compared
record Baseline(float mean, float userDamping, float[] userEffects, float[] movieEffects) {
    private static final int SWEEPS = 10;
    private static final int ROWS_IN_TILE = 256;

    /** Costs two passes over the ratings per sweep; the number of threads does not change the result. */
    static Baseline fit(Ratings ratings, KnnOptions options, Workers workers) {
        float mean = (float) ratings.mean();
        float[] users = new float[ratings.users()];
        float[] movies = new float[ratings.movies()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            fit(ratings.byMovie(), movies, users, mean, options.movieDamping(), workers);
            fit(ratings.byUser(), users, movies, mean, options.userDamping(), workers);
        }
        return new Baseline(mean, (float) options.userDamping(), users, movies);
    }

    private static void fit(
            RatingRows rows, float[] effects, float[] others, float mean, double damping, Workers workers) {
        workers.forEachTile(Math.ceilDiv(rows.rows(), ROWS_IN_TILE), tile -> {
            int end = Math.min(rows.rows(), (tile + 1) * ROWS_IN_TILE);
            for (int row = tile * ROWS_IN_TILE; row < end; row++) {
                double residuals = 0;
                for (int entry = rows.start(row); entry < rows.end(row); entry++) {
                    residuals += rows.value(entry) - mean - others[rows.column(entry)];
                }
                effects[row] = rows.count(row) == 0 ? 0 : (float) (residuals / (rows.count(row) + damping));
            }
        });
    }

    /**
     * A copy with the effects of new movies: the effect expected from genres, year and people plus a damped mean of the
     * residuals, with the users' effects fixed.
     *
     * @param data training data
     * @param more data set with the new movies and their ratings
     */
    Baseline withMovies(Dataset data, Dataset more, int[] newMovies, double movieDamping) {
        DenseRows rows = DenseRows.ofPacked(
                data.catalogue().size(),
                1,
                Arrays.copyOf(movieEffects, data.catalogue().size()));
        AttributeToFactorMap attributeMap = AttributeRegression.of(data).fit(rows);
        DenseRows row = DenseRows.zeros(1, 1);
        RatingRows ratings = more.ratings().byMovie();
        float[] effects = Arrays.copyOf(movieEffects, ratings.rows());
        for (int movie : newMovies) {
            attributeMap.write(more.catalogue().movie(movie), row, 0);
            float expected = row.values()[0];
            double residuals = 0;
            for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
                residuals += ratings.value(entry) - mean - userEffects[ratings.column(entry)] - expected;
            }
            int n = ratings.count(movie);
            effects[movie] = n == 0 ? expected : (float) (expected + residuals / (n + movieDamping));
        }
        return new Baseline(mean, userDamping, userEffects, effects);
    }

    /** The effect of a user with these ratings, with the movies' effects fixed. */
    float userEffect(List<UserProfile.Rated> ratings) {
        double residuals = 0;
        for (UserProfile.Rated rated : ratings) {
            residuals += rated.value() - mean - movieEffects[rated.movie()];
        }
        return ratings.isEmpty() ? 0 : (float) (residuals / (ratings.size() + userDamping));
    }

    /** Baseline prediction for a user with this effect. */
    float expected(float userEffect, int movie) {
        return mean + userEffect + movieEffects[movie];
    }
}
