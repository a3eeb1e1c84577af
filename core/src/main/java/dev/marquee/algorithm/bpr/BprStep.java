package dev.marquee.algorithm.bpr;

import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;

/** Gradient ascent steps on ln σ(ŝ_ui − ŝ_uj). Holds scratch space; confined to one thread. */
final class BprStep {
    private final BprOptions options;
    private final float rate;
    private final DenseRows movies;
    private final Kernels kernels = Kernels.best();
    private final float[] difference;

    /**
     * @param rate step size
     * @param movies one row per movie, factors then bias; a user's row has the constant 1 in the bias's column
     */
    BprStep(BprOptions options, double rate, DenseRows movies) {
        this.options = options;
        this.rate = (float) rate;
        this.movies = movies;
        this.difference = new float[movies.stride()];
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
        float decay = (float) (rate * options.regularization());
        int rank = options.rank();
        float[] rows = movies.values();
        int liked = movies.at(rated);
        int other = movies.at(unrated);
        float biasDecay = (float) (rate * options.biasRegularization());
        rows[liked + rank] += push - biasDecay * rows[liked + rank];
        rows[other + rank] -= push + biasDecay * rows[other + rank];
        kernels.addScaled(rank, -decay, rows, liked, rows, liked);
        kernels.addScaled(rank, -decay, rows, other, rows, other);
        kernels.addScaled(rank, push, users, at, rows, liked);
        kernels.addScaled(rank, -push, users, at, rows, other);
        moveUser(users, at, push, decay);
    }

    /** Moves a user's row alone. */
    void stepOfUser(float[] users, int at, int rated, int unrated, float preference) {
        if (preference < 0) {
            stepOfUser(users, at, unrated, rated, -preference);
            return;
        }
        float push = preference * push(users, at, rated, unrated);
        moveUser(users, at, push, (float) (rate * options.regularization()));
    }

    /** The step size times 1 − σ(ŝ_ui − ŝ_uj); stores q_i − q_j from before the step. */
    private float push(float[] users, int at, int rated, int unrated) {
        System.arraycopy(movies.values(), movies.at(rated), difference, 0, difference.length);
        kernels.addScaled(difference.length, -1, movies.values(), movies.at(unrated), difference, 0);
        float margin = kernels.dot(difference.length, users, at, difference, 0);
        return (float) (rate / (1 + Math.exp(margin)));
    }

    private void moveUser(float[] users, int at, float push, float decay) {
        kernels.addScaled(options.rank(), -decay, users, at, users, at);
        kernels.addScaled(options.rank(), push, difference, 0, users, at);
    }
}
