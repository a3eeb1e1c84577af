package dev.marquee.algorithm.bayesfm;

import java.util.List;

/**
 * What a new person is in one draw before their own coefficients: their demographics, and the movies they rated. Somebody
 * who has told of few ratings is taken to have given as many as is typical, the others being like everybody's.
 */
final class Background {
    private final Table table;
    private final Newcomer newcomer;
    private final int counted;
    private final double[] known;
    private final double[] implicit;

    /**
     * @param features the numbers of their demographic features
     * @param movies they rated
     * @param typical how many ratings a user has; 0 if the movies rated are no features of a user
     */
    Background(Draw draw, List<Integer> features, int[] movies, int typical) {
        this.table = draw.movies();
        this.newcomer = draw.newcomer();
        this.counted = Math.max(movies.length, typical);
        this.known = new double[components()];
        this.implicit = new double[components()];
        for (int component = 0; component < components(); component++) {
            for (int feature : features) {
                known[component] += newcomer.feature(component, feature);
            }
        }
        if (typical > 0) {
            addImplicit(movies);
        }
    }

    private void addImplicit(int[] movies) {
        for (int component = 0; component < components(); component++) {
            implicit[component] = (counted - movies.length) * newcomer.asRated()[component];
        }
        for (int movie : movies) {
            implicit[0] += table.ratedWeight(movie);
            for (int component = 1; component < components(); component++) {
                implicit[component] += table.ratedFactor(movie, component - 1);
            }
        }
    }

    private int components() {
        return newcomer.means().length;
    }

    /** What a user's components are multiplied with for a movie's value: 1 and the movie's factors, rated by them too. */
    double[] input(int movie) {
        double[] input = new double[components()];
        input[0] = 1;
        for (int component = 1; component < components(); component++) {
            input[component] = table.factor(movie, component - 1) + table.one(movie) * newcomer.asRater()[component];
        }
        return input;
    }

    /** The value of a rated movie but for the person's own coefficients. */
    double offset(int movie, double[] input) {
        double offset = table.weight(movie) + table.one(movie) * newcomer.asRater()[0];
        for (int component = 0; component < components(); component++) {
            offset += input[component] * component(component);
        }
        return offset;
    }

    /** A component of the person but for their own coefficients, as their ratings see it. */
    double component(int component) {
        return known[component] + implicit[component] / Math.sqrt(Math.max(1, counted));
    }

    /** The person's row, with own coefficients found. */
    float[] row(double[] own) {
        double one = 1 / Math.sqrt(counted + 1.0);
        float[] whole = new float[components()];
        for (int component = 0; component < components(); component++) {
            whole[component] = (float) (own[component] + known[component] + one * implicit[component]);
        }
        Table row = Table.empty(1, components() - 1);
        row.setUser(0, whole, (float) one, newcomer.asRater());
        return row.values();
    }
}
