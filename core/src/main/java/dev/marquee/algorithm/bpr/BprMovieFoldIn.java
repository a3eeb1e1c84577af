package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;

/**
 * Finds the rows of new movies with people held: each begins at what its genres and year foretell, is drawn back to it,
 * and takes steps for its ratings: up for who rated it beside a movie they did not rate, and down for somebody who did
 * not beside one that they did. There are no more steps down than up, so that few ratings tell for whom it is and
 * not that it is unpopular; nor more than training takes for a movie, so that many tell that it is popular.
 */
final class BprMovieFoldIn {
    private static final int PASSES = 30;
    private static final int TRIES = 16;

    private final BprOptions options;
    private final RatingRows known;
    private final RatingRows knownByMovie;
    private final DenseRows users;
    private final DenseRows movies;
    private final Kernels kernels = Kernels.best();

    /**
     * @param data trained on
     * @param movies rows of its movies at least
     */
    BprMovieFoldIn(BprOptions options, Dataset data, DenseRows users, DenseRows movies) {
        this.options = options;
        this.known = data.ratings().byUser();
        this.knownByMovie = data.ratings().byMovie();
        this.users = users;
        this.movies = movies;
    }

    /** The rows of all movies. */
    DenseRows rows(AttributeToFactorMap expected, Dataset more, int[] fresh) {
        DenseRows all = DenseRows.zeros(more.catalogue().size(), movies.width());
        for (int movie = 0; movie < knownByMovie.rows(); movie++) {
            all.set(movie, movies, movie);
        }
        for (int movie : fresh) {
            expected.write(more.catalogue().movie(movie), all, movie);
            climb(all, movie, more.ratings().byMovie());
        }
        return all;
    }

    private void climb(DenseRows all, int movie, RatingRows raters) {
        DenseRows expected = DenseRows.zeros(1, all.width());
        System.arraycopy(all.values(), all.at(movie), expected.values(), 0, all.width());
        int downs = Math.min(raters.count(movie), Math.max(1, known.size() / knownByMovie.rows()));
        for (int pass = 0; pass < PASSES; pass++) {
            Rng rng = Rng.keyed(movie, pass);
            float rate = (float) (options.learningRate() * (1 - (double) pass / PASSES));
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                int user = raters.column(entry);
                up(all, movie, user, rate, rng);
                shrink(all, movie, expected, rate);
            }
            for (int down = 0; down < downs; down++) {
                int user = knownByMovie.column(rng.nextInt(known.size()));
                if (raters.find(movie, user) < 0) {
                    int other = known.column(known.start(user) + rng.nextInt(known.count(user)));
                    float margin = score(user, movies, other) - score(user, all, movie);
                    move(all, movie, user, (float) (-rate / (1 + Math.exp(margin))));
                    shrink(all, movie, expected, rate);
                }
            }
        }
    }

    private void up(DenseRows all, int movie, int user, float rate, Rng rng) {
        for (int tries = 0; tries < TRIES; tries++) {
            int other = rng.nextInt(knownByMovie.rows());
            if (knownByMovie.count(other) > 0 && known.find(user, other) < 0) {
                float margin = score(user, all, movie) - score(user, movies, other);
                move(all, movie, user, (float) (rate / (1 + Math.exp(margin))));
                return;
            }
        }
    }

    private float score(int user, DenseRows rows, int row) {
        return kernels.dot(rows.stride(), users.values(), users.at(user), rows.values(), rows.at(row));
    }

    /** A person's row ends in a one, so that the bias moves with the factors. */
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
