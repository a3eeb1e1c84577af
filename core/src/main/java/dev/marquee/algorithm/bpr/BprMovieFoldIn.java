package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.FactorRows;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;

/**
 * Estimates the rows of new movies with users fixed. Each row starts at the row expected from genres and year, is
 * shrunk towards it, and takes a step up for each user who rated it, against a movie that the user did not rate, and a
 * step down for a user who did not rate it, against a movie that the user rated. The number of steps down is at most
 * the number of steps up, so that few ratings show which users like the movie rather than that it is unpopular; and at
 * most the mean number of ratings per movie in training, so that many ratings show that it is popular.
 */
final class BprMovieFoldIn {
    private static final int PASSES = 30;
    private static final int TRIES = 16;

    private final BprOptions options;
    private final RatingRows ratingsByUser;
    private final RatingRows ratingsByMovie;
    private final DenseRows users;
    private final DenseRows movies;
    private final Kernels kernels = Kernels.best();

    /**
     * @param data training data
     * @param factors rows of at least the movies of {@code data}
     */
    BprMovieFoldIn(BprOptions options, Dataset data, FactorRows factors) {
        this.options = options;
        this.ratingsByUser = data.ratings().byUser();
        this.ratingsByMovie = data.ratings().byMovie();
        this.users = factors.users();
        this.movies = factors.movies();
    }

    /**
     * Fits new movies.
     *
     * @param all rows of all movies; those of new movies hold the expected rows and are changed
     * @param raters ratings of the new movies
     */
    void fit(DenseRows all, int[] newMovies, RatingRows raters) {
        for (int movie : newMovies) {
            ascend(all, movie, raters);
        }
    }

    private void ascend(DenseRows all, int movie, RatingRows raters) {
        DenseRows expected = DenseRows.zeros(1, all.width());
        System.arraycopy(all.values(), all.at(movie), expected.values(), 0, all.width());
        int downs = Math.min(raters.count(movie), Math.max(1, ratingsByUser.size() / ratingsByMovie.rows()));
        for (int pass = 0; pass < PASSES; pass++) {
            Rng rng = Rng.keyed(movie, pass);
            float rate = (float) (options.learningRate() * (1 - (double) pass / PASSES));
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                int user = raters.column(entry);
                up(all, movie, user, rate, rng);
                shrink(all, movie, expected, rate);
            }
            for (int down = 0; down < downs; down++) {
                int user = ratingsByMovie.column(rng.nextInt(ratingsByUser.size()));
                if (raters.find(movie, user) < 0) {
                    int other =
                            ratingsByUser.column(ratingsByUser.start(user) + rng.nextInt(ratingsByUser.count(user)));
                    float margin = score(user, movies, other) - score(user, all, movie);
                    move(all, movie, user, (float) (-rate / (1 + Math.exp(margin))));
                    shrink(all, movie, expected, rate);
                }
            }
        }
    }

    private void up(DenseRows all, int movie, int user, float rate, Rng rng) {
        for (int tries = 0; tries < TRIES; tries++) {
            int other = rng.nextInt(ratingsByMovie.rows());
            if (ratingsByMovie.count(other) > 0 && ratingsByUser.find(user, other) < 0) {
                float margin = score(user, all, movie) - score(user, movies, other);
                move(all, movie, user, (float) (rate / (1 + Math.exp(margin))));
                return;
            }
        }
    }

    private float score(int user, DenseRows rows, int row) {
        return kernels.dot(rows.stride(), users.values(), users.at(user), rows.values(), rows.at(row));
    }

    /** A user's row ends in the constant 1, so that the bias moves with the factors. */
    private void move(DenseRows all, int movie, int user, float push) {
        kernels.addScaled(all.width(), push, users.values(), users.at(user), all.values(), all.at(movie));
    }

    private void shrink(DenseRows all, int movie, DenseRows expected, float rate) {
        int rank = options.rank();
        float decay = (float) (rate * options.regularization());
        int at = all.at(movie);
        kernels.addScaled(rank, -decay, all.values(), at, all.values(), at);
        kernels.addScaled(rank, decay, expected.values(), 0, all.values(), at);
        float off = all.values()[at + rank] - expected.values()[rank];
        all.values()[at + rank] -= (float) (rate * options.biasRegularization()) * off;
    }
}
