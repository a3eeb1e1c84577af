package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.algorithm.bayesfm.posterior.NewUserPrior;
import dev.marquee.math.Kernels;

/**
 * A new person comes into one draw after another: in each, their own coefficients and their ladder climb together, by
 * Newton steps, to where both are likeliest given the ratings. Draws turn their factors against each other, but values of
 * the rated movies mean the same in all: a step needs no more than these to begin from, so that those found in one draw
 * spare the next all steps but the last. Holds scratch space, for one person and thread.
 */
public final class UserFoldIn {
    private static final int FIRST_STEPS = 6;
    private static final int STEPS = 2;
    /** On so many movies of each draw is measured how much is still unknown of the person. */
    private static final int PROBES = 8;

    private static final double LONGEST_STEP = 1;

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
     * @param movies they rated
     * @param levels of their ratings
     * @param steps of a ladder
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
     * Their place in a draw.
     *
     * @param background of the same draw
     */
    public UserPosterior into(Draw draw, NewUserMean background) {
        NewUserPrior newUser = draw.newUser();
        prepare(background, newUser);
        for (int step = draws == 0 ? 0 : FIRST_STEPS - STEPS; step < FIRST_STEPS; step++) {
            climb(draw);
        }
        float[] coefficients = newUser.means().clone();
        Kernels.best().addScaled(components, 1, system.change(), 0, coefficients, 0);
        double scale = newUser.scale();
        double unknown = unknown(draw, background);
        draws++;
        return new UserPosterior(background.row(coefficients), system.thresholds(), (float)
                (1 / Math.sqrt(1 / (scale * scale) + unknown)));
    }

    /** What does not change from step to step. */
    private void prepare(NewUserMean background, NewUserPrior newUser) {
        for (int i = 0; i < movies.length; i++) {
            background.input(movies[i], inputs, i * stride);
            bases[i] = background.offset(movies[i], inputs, i * stride)
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

    private void climb(Draw draw) {
        system.begin(draw.newUser(), cutpoints);
        double scale = draw.newUser().scale();
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
        for (int step = 0; step < cutpoints.length; step++) {
            double to = draw.newUser().cutpoints().means()[step] + system.cutpointsChange(step);
            cutpoints[step] += Math.clamp(to - cutpoints[step], -LONGEST_STEP, LONGEST_STEP);
        }
        for (int i = 0; i < movies.length; i++) {
            values[i] = bases[i] + Kernels.best().dot(components, inputs, i * stride, system.change(), 0);
        }
        system.at(cutpoints);
    }

    /** The variance that values have against thresholds, since neither is known better; a mean over movies. */
    private double unknown(Draw draw, NewUserMean background) {
        int rows = draw.movies().rows();
        float[] direction = new float[stride];
        double sum = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            background.input(Math.floorMod(probe * (rows / PROBES + 1) + draws, rows), direction, 0);
            sum += system.unknown(direction);
        }
        return sum / PROBES;
    }
}
