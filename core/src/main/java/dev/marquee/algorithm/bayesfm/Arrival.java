package dev.marquee.algorithm.bayesfm;

import dev.marquee.math.PositiveDefinite;
import java.util.Arrays;
import java.util.List;

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
    private final int components;
    private final int[] movies;
    private final byte[] levels;
    private final double[][] inputs;
    private final double[] offsets;
    private final double[] own;
    private final double[] known;
    private final double[] implicit;
    private final double[] ladder;
    private final double[] thresholds;
    private final Interval interval = new Interval();
    private final PositiveDefinite quadratic;
    private final LadderPosterior posterior;

    /**
     * @param known the numbers of their demographic features
     * @param movies they rated
     * @param levels of their ratings
     * @param rated whether the movies they rated are features of theirs
     */
    Arrival(Draw draw, List<Integer> known, int[] movies, byte[] levels, boolean rated) {
        this.draw = draw;
        this.newcomer = draw.newcomer();
        this.components = newcomer.means().length;
        this.movies = movies;
        this.levels = levels;
        this.own = newcomer.start();
        this.known = new double[components];
        this.implicit = new double[components];
        for (int component = 0; component < components; component++) {
            for (int feature : known) {
                this.known[component] += newcomer.feature(component, feature);
            }
        }
        if (rated) {
            addImplicit();
        }
        this.inputs = new double[movies.length][];
        this.offsets = new double[movies.length];
        for (int i = 0; i < movies.length; i++) {
            inputs[i] = input(movies[i]);
            offsets[i] = offset(movies[i], inputs[i]);
        }
        LadderPrior prior = newcomer.ladder();
        this.ladder = new double[prior.steps()];
        Arrays.setAll(ladder, step -> prior.means()[step]);
        this.thresholds = new double[ladder.length];
        this.quadratic = new PositiveDefinite(components);
        this.posterior = new LadderPosterior(ladder.length);
    }

    private void addImplicit() {
        Table table = draw.movies();
        for (int movie : movies) {
            implicit[0] += table.ratedWeight(movie);
            for (int component = 1; component < components; component++) {
                implicit[component] += table.ratedFactor(movie, component - 1);
            }
        }
    }

    /** What a user's components are multiplied with for a movie's value: 1 and the movie's factors, rated by them too. */
    private double[] input(int movie) {
        Table table = draw.movies();
        double[] input = new double[components];
        input[0] = 1;
        for (int component = 1; component < components; component++) {
            input[component] = table.factor(movie, component - 1) + table.one(movie) * newcomer.asRater()[component];
        }
        return input;
    }

    /** The value of a rated movie but for the person's own coefficients. */
    private double offset(int movie, double[] input) {
        Table table = draw.movies();
        double offset = table.weight(movie) + table.one(movie) * newcomer.asRater()[0];
        double share = 1 / Math.sqrt(movies.length);
        for (int component = 0; component < components; component++) {
            offset += input[component] * (known[component] + share * implicit[component]);
        }
        return offset;
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
        return new Place(row(), steps, (float) (1 / Math.sqrt(1 / (scale * scale) + unknown())));
    }

    private double root(int i) {
        return newcomer.scale() * draw.movieScales()[movies[i]];
    }

    private double value(int i) {
        double value = offsets[i];
        for (int component = 0; component < components; component++) {
            value += own[component] * inputs[i][component];
        }
        return value;
    }

    private void climbCoefficients() {
        double[] gradient = new double[components];
        for (int i = 0; i < components; i++) {
            double precision = newcomer.precisions()[i];
            gradient[i] = -precision * (own[i] - newcomer.means()[i]);
            for (int j = 0; j <= i; j++) {
                quadratic.set(i, j, i == j ? precision : 0);
            }
        }
        for (int rating = 0; rating < movies.length; rating++) {
            double root = root(rating);
            setInterval(levels[rating] & 0xFF, value(rating), root);
            double slope = -root * (interval.byLower() + interval.byUpper());
            double bend = root * root * (interval.bendLower() + interval.bendUpper() + 2 * interval.bendBoth());
            double[] input = inputs[rating];
            for (int i = 0; i < components; i++) {
                gradient[i] += slope * input[i];
                for (int j = 0; j <= i; j++) {
                    quadratic.add(i, j, bend * input[i] * input[j]);
                }
            }
        }
        quadratic.solve(gradient);
        for (int i = 0; i < components; i++) {
            own[i] += quadratic.solution(i);
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

    private float[] row() {
        double one = 1 / Math.sqrt(movies.length + 1.0);
        float[] whole = new float[components];
        for (int component = 0; component < components; component++) {
            whole[component] = (float) (own[component] + known[component] + one * implicit[component]);
        }
        Table row = Table.empty(1, components - 1);
        row.setUser(0, whole, (float) one, newcomer.asRater());
        return row.values();
    }

    /** The variance that values for the person have, since their coefficients are not known better; a mean over movies. */
    private double unknown() {
        int probes = Math.min(PROBES, draw.movies().rows());
        double sum = 0;
        for (int probe = 0; probe < probes; probe++) {
            sum += quadratic.variance(input((int) ((long) draw.movies().rows() * probe / probes)));
        }
        return sum / probes;
    }
}
