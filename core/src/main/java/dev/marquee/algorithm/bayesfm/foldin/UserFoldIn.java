package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.math.Kernels;

/**
 * Folds a new user into one draw after another: in each draw, the MAP estimate of their own coefficients and cutpoints
 * given the ratings, by joint Newton steps. Factors are rotated between draws, but the linear predictors of the rated
 * movies are comparable: they are the only starting values a step needs, so those of one draw save the next draw all
 * but the last steps. Holds scratch space, for one user and thread.
 */
public final class UserFoldIn {
    private static final int FIRST_STEPS = 6;
    private static final int STEPS = 2;
    /** Number of movies in each draw by which the remaining variance of the user's linear predictors is measured. */
    private static final int PROBES = 8;

    private static final double MAX_STEP = 1;

    private final int[] movies;
    private final byte[] levels;
    private final int components;
    private final int stride;
    private final NewtonSystem system;
    private final float[] inputs;
    private final double[] bases;
    private final double[] values;
    private final double[] cutpoints;
    private int draws;

    /**
     * @param movies movies that the user rated
     * @param levels levels of these ratings
     * @param steps number of thresholds
     */
    public UserFoldIn(int[] movies, byte[] levels, int rank, int steps, boolean sharedCutpoints) {
        this.movies = movies;
        this.levels = levels;
        this.components = rank + 1;
        this.system = new NewtonSystem(components, steps, sharedCutpoints);
        this.stride = system.stride();
        this.inputs = new float[movies.length * stride];
        this.bases = new double[movies.length];
        this.values = new double[movies.length];
        this.cutpoints = new double[steps];
    }

    /**
     * MAP estimate of the user in a draw.
     *
     * @param priorMean prior mean in the same draw
     */
    public UserPosterior into(Draw draw, NewUserMean priorMean) {
        NewUserPrior newUser = draw.newUser();
        NewUserPrior forMode = newUser.forMode(movies.length);
        prepare(priorMean, newUser);
        for (int step = draws == 0 ? 0 : FIRST_STEPS - STEPS; step < FIRST_STEPS; step++) {
            newtonStep(draw, forMode);
        }
        float[] coefficients = newUser.means().clone();
        Kernels.best().addScaled(components, 1, system.change(), 0, coefficients, 0);
        float[] thresholds = system.thresholds();
        if (newUser.cutpoints().isCorrectedForMode(movies.length)) {
            // The variance is that of the prior itself.
            solve(draw, newUser);
        }
        double scale = newUser.scale();
        double unknown = unknown(draw, priorMean);
        draws++;
        return new UserPosterior(
                priorMean.row(coefficients), thresholds, (float) (1 / Math.sqrt(1 / (scale * scale) + unknown)));
    }

    /** Computes what stays the same in all steps. */
    private void prepare(NewUserMean priorMean, NewUserPrior newUser) {
        for (int i = 0; i < movies.length; i++) {
            priorMean.input(movies[i], inputs, i * stride);
            bases[i] = priorMean.offset(movies[i], inputs, i * stride)
                    + Kernels.best().dot(components, inputs, i * stride, newUser.means(), 0);
        }
        if (draws == 0) {
            System.arraycopy(bases, 0, values, 0, movies.length);
        }
        if (draws == 0 || newUser.cutpoints().isFixed()) {
            for (int step = 0; step < cutpoints.length; step++) {
                cutpoints[step] = newUser.cutpoints().means()[step];
            }
        }
    }

    /** Solves the system of one step at the current values and cutpoints, with a prior. */
    private void solve(Draw draw, NewUserPrior newUser) {
        system.begin(newUser, cutpoints);
        double scale = newUser.scale();
        for (int i = 0; i < movies.length; i++) {
            system.add(
                    levels[i] & 0xFF,
                    scale * draw.movieScales()[movies[i]],
                    values[i],
                    values[i] - bases[i],
                    inputs,
                    i * stride);
        }
        system.solve();
    }

    private void newtonStep(Draw draw, NewUserPrior newUser) {
        solve(draw, newUser);
        for (int step = 0; step < cutpoints.length; step++) {
            double to = newUser.cutpoints().means()[step] + system.cutpointsChange(step);
            cutpoints[step] += Math.clamp(to - cutpoints[step], -MAX_STEP, MAX_STEP);
        }
        for (int i = 0; i < movies.length; i++) {
            values[i] = bases[i] + Kernels.best().dot(components, inputs, i * stride, system.change(), 0);
        }
        system.setCutpoints(cutpoints);
    }

    /**
     * Variance of linear predictors relative to the middle threshold, since the estimate of both is uncertain; averaged
     * over some movies.
     */
    private double unknown(Draw draw, NewUserMean priorMean) {
        int rows = draw.movies().rows();
        float[] direction = new float[stride];
        double sum = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            priorMean.input(Math.floorMod(probe * (rows / PROBES + 1) + draws, rows), direction, 0);
            sum += system.variance(direction);
        }
        return sum / PROBES;
    }
}
