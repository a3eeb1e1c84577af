package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.PositiveDefinite;
import java.util.Arrays;

/**
 * A new person comes into one draw: their own coefficients and their ladder climb, in turn, by Newton steps to where both
 * are likeliest given the ratings.
 */
final class Arrival {
    private static final int STEPS = 6;
    /** On so many movies is measured how much is still unknown of the person. */
    private static final int PROBES = 64;

    private final Draw draw;
    private final Newcomer newcomer;
    private final Background background;
    private final int[] movies;
    private final byte[] levels;
    private final double[][] inputs;
    private final double[] offsets;
    private final double[] own;
    private final double[] ladder;
    private final double[] thresholds;
    private final Interval interval = new Interval();
    private final PositiveDefinite curvature;
    private final LadderPosterior posterior;

    /**
     * @param background with the same movies
     * @param movies they rated
     * @param levels of their ratings
     */
    Arrival(Draw draw, Background background, int[] movies, byte[] levels) {
        this.draw = draw;
        this.newcomer = draw.newcomer();
        this.background = background;
        this.movies = movies;
        this.levels = levels;
        this.inputs = new double[movies.length][];
        this.offsets = new double[movies.length];
        for (int i = 0; i < movies.length; i++) {
            inputs[i] = background.input(movies[i]);
            offsets[i] = background.offset(movies[i], inputs[i]);
        }
        this.own = doubles(newcomer.means());
        this.ladder = doubles(newcomer.ladder().means());
        this.thresholds = new double[ladder.length];
        this.curvature = new PositiveDefinite(own.length);
        this.posterior = new LadderPosterior(ladder.length);
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        Arrays.setAll(doubles, i -> floats[i]);
        return doubles;
    }

    Place place() {
        LadderPrior.climb(ladder, thresholds);
        for (int step = 0; step < STEPS && movies.length > 0; step++) {
            climbCoefficients();
            if (!newcomer.ladder().isFixed()) {
                climbLadder();
            }
        }
        climbCoefficients();
        float[] steps = new float[thresholds.length];
        for (int step = 0; step < steps.length; step++) {
            steps[step] = (float) thresholds[step];
        }
        double scale = newcomer.scale();
        return new Place(background.row(own), steps, (float) (1 / Math.sqrt(1 / (scale * scale) + unknown())));
    }

    private double root(int i) {
        return newcomer.scale() * draw.movieScales()[movies[i]];
    }

    private double value(int i) {
        double value = offsets[i];
        for (int component = 0; component < own.length; component++) {
            value += own[component] * inputs[i][component];
        }
        return value;
    }

    private void climbCoefficients() {
        double[] gradient = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            double precision = newcomer.precisions()[i];
            gradient[i] = -precision * (own[i] - newcomer.means()[i]);
            for (int j = 0; j <= i; j++) {
                curvature.set(i, j, i == j ? precision : 0);
            }
        }
        for (int rating = 0; rating < movies.length; rating++) {
            double root = root(rating);
            setInterval(levels[rating] & 0xFF, value(rating), root);
            double slope = -root * (interval.byLower() + interval.byUpper());
            double bend = root * root * (interval.bendLower() + interval.bendUpper() + 2 * interval.bendBoth());
            double[] input = inputs[rating];
            for (int i = 0; i < own.length; i++) {
                gradient[i] += slope * input[i];
                for (int j = 0; j <= i; j++) {
                    curvature.add(i, j, bend * input[i] * input[j]);
                }
            }
        }
        curvature.solve(gradient);
        for (int i = 0; i < own.length; i++) {
            own[i] += curvature.solution(i);
        }
    }

    private void setInterval(int level, double value, double root) {
        interval.set(
                level == 0 ? Double.NEGATIVE_INFINITY : root * (thresholds[level - 1] - value),
                level == thresholds.length ? Double.POSITIVE_INFINITY : root * (thresholds[level] - value));
    }

    private void climbLadder() {
        posterior.at(ladder, newcomer.ladder(), seen -> {
            for (int i = 0; i < movies.length; i++) {
                seen.add(levels[i] & 0xFF, value(i), root(i));
            }
        });
        posterior.climbUp(ladder);
        LadderPrior.climb(ladder, thresholds);
    }

    /** The variance that values for the person have, since their coefficients are not known better; a mean over movies. */
    private double unknown() {
        int probes = Math.min(PROBES, draw.movies().rows());
        double sum = 0;
        for (int probe = 0; probe < probes; probe++) {
            sum += curvature.variance(
                    background.input((int) ((long) draw.movies().rows() * probe / probes)));
        }
        return sum / probes;
    }
}
