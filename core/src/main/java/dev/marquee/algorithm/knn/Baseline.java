package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Workers;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.List;

/**
 * What a rating is expected to be before neighbours are asked: μ + b_u + b_m, with damped effects, by fitting movies and
 * users in turn: Koren, "Factorization meets the neighborhood", KDD 2008, section 2.1. Zero for who or what was not rated.
 *
 * @param userEffects b_u; shared, never changed
 * @param movieEffects b_m; shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // inside this package alone, never compared
record Baseline(RatingScale scale, float mean, float userDamping, float[] userEffects, float[] movieEffects) {
    private static final int SWEEPS = 10;
    private static final int ROWS_IN_TILE = 256;

    /** Takes two passes over the ratings a sweep; the number of threads changes nothing. */
    static Baseline fit(Ratings ratings, KnnOptions options, Workers workers) {
        float mean = (float) ratings.mean();
        float[] users = new float[ratings.users()];
        float[] movies = new float[ratings.movies()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            fit(ratings.byMovie(), movies, users, mean, options.movieDamping(), workers);
            fit(ratings.byUser(), users, movies, mean, options.userDamping(), workers);
        }
        return new Baseline(ratings.scale(), mean, (float) options.userDamping(), users, movies);
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
     * The same with the effects of new movies: what genres and year foretell, and beyond it a damped mean of what people
     * gave, their effects held.
     *
     * @param data fitted to
     * @param more what the new movies and their ratings are in
     */
    Baseline withMovies(Dataset data, Dataset more, int[] fresh, double movieDamping) {
        DenseRows rows = DenseRows.ofPacked(
                data.catalogue().size(),
                1,
                Arrays.copyOf(movieEffects, data.catalogue().size()));
        AttributeToFactorMap foretold = AttributeToFactorMap.fit(data, rows);
        DenseRows one = DenseRows.zeros(1, 1);
        RatingRows ratings = more.ratings().byMovie();
        float[] effects = Arrays.copyOf(movieEffects, ratings.rows());
        for (int movie : fresh) {
            foretold.write(more.catalogue().movie(movie), one, 0);
            float expected = one.values()[0];
            double residuals = 0;
            for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
                residuals += ratings.value(entry) - mean - userEffects[ratings.column(entry)] - expected;
            }
            int n = ratings.count(movie);
            effects[movie] = n == 0 ? expected : (float) (expected + residuals / (n + movieDamping));
        }
        return new Baseline(scale, mean, userDamping, userEffects, effects);
    }

    /** The effect that training would have given someone with these ratings, movies held. */
    float userEffect(List<UserProfile.Rated> ratings) {
        double residuals = 0;
        for (UserProfile.Rated rated : ratings) {
            residuals += rated.value() - mean - movieEffects[rated.movie()];
        }
        return ratings.isEmpty() ? 0 : (float) (residuals / (ratings.size() + userDamping));
    }

    /** What a person of that effect is expected to give. */
    float expected(float userEffect, int movie) {
        return mean + userEffect + movieEffects[movie];
    }
}
