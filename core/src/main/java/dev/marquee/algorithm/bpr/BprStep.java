package dev.marquee.algorithm.bpr;

import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;

/** Gradient ascent steps on ln σ(ŝ_ui − ŝ_uj). Immutable, but changes the rows it is given. */
final class BprStep {
    private final BprOptions options;
    private final float rate;
    private final DenseRows movies;
    private final Kernels kernels = Kernels.best();

    /**
     * @param rate step size
     * @param movies one row per movie, factors then bias; a user's row has the constant 1 in the bias's column
     */
    BprStep(BprOptions options, double rate, DenseRows movies) {
        this.options = options;
        this.rate = (float) rate;
        this.movies = movies;
    }

    /**
     * Moves a user's row towards the rated movie and away from the other one, and both movies accordingly; for a dislike the
     * other way round.
     *
     * @param preference what the rating says
     */
    void step(float[] users, int at, int rated, int unrated, float preference) {
        if (preference < 0) {
            step(users, at, unrated, rated, -preference);
            return;
        }
        float push = preference * push(users, at, rated, unrated);
        int rank = options.rank();
        float[] rows = movies.values();
        int liked = movies.at(rated);
        int other = movies.at(unrated);
        float biasDecay = (float) (rate * options.biasRegularization());
        rows[liked + rank] += push - biasDecay * rows[liked + rank];
        rows[other + rank] -= push + biasDecay * rows[other + rank];
        kernels.rankApart(rank, 1 - decay(), push, users, at, rows, liked, other);
    }

    /** Moves a user's row alone. */
    void stepOfUser(float[] users, int at, int rated, int unrated, float preference) {
        if (preference < 0) {
            stepOfUser(users, at, unrated, rated, -preference);
            return;
        }
        float push = preference * push(users, at, rated, unrated);
        float[] rows = movies.values();
        kernels.addScaled(options.rank(), -decay(), users, at, users, at);
        kernels.addScaled(options.rank(), push, rows, movies.at(rated), users, at);
        kernels.addScaled(options.rank(), -push, rows, movies.at(unrated), users, at);
    }

    /** The step size times 1 − σ(ŝ_ui − ŝ_uj). */
    private float push(float[] users, int at, int rated, int unrated) {
        float margin = kernels.differenceDot(
                movies.stride(), users, at, movies.values(), movies.at(rated), movies.at(unrated));
        return (float) (rate / (1 + Math.exp(margin)));
    }

    private float decay() {
        return (float) (rate * options.regularization());
    }
}
