package dev.marquee.algorithm.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Rng;
import dev.marquee.math.SparseRows;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElasticNetTest {
    private static final int USERS = 60;
    private static final int MOVIES = 25;

    @Test
    void reachesTheMinimumOfPlainCoordinateDescent() {
        double[][] x = signedInputs();
        SlimOptions options = new SlimOptions(5, 0.5, 100, 0, 1);

        for (int movie = 0; movie < MOVIES; movie++) {
            assertThat(weights(x, movie, options))
                    .containsExactly(plainCoordinateDescent(x, movie, options), within(1e-3));
        }
    }

    @Test
    void givesWeightToAMovieThatAgreesOnlyWithTheRest() {
        // Movie 2 says nothing about movie 0; but where movie 1 is wrong about it, movie 2 is disliked.
        double[][] x = {{1, 1, 0}, {1, 1, 0}, {0, 1, -1}};
        SlimOptions options = new SlimOptions(0.1, 0.1, 100, 0, 1);

        double[] weights = weights(x, 0, options);

        assertThat(weights[2]).isGreaterThan(0.3);
        assertThat(weights).containsExactly(plainCoordinateDescent(x, 0, options), within(1e-3));
    }

    @Test
    void fitsAColumnThatIsNotAmongTheInputs() {
        double[][] x = signedInputs();
        SlimOptions options = new SlimOptions(5, 0.5, 100, 0, 1);
        double[][] withCopy = new double[USERS][];
        float[] column = new float[USERS];
        for (int user = 0; user < USERS; user++) {
            withCopy[user] = Arrays.copyOf(x[user], MOVIES + 1);
            withCopy[user][MOVIES] = x[user][3];
            column[user] = (float) x[user][3];
        }
        RowsBuilder rows = new RowsBuilder();

        new ElasticNet(sparse(x), MOVIES, options, () -> {}).fit(MOVIES, column, rows);

        assertThat(dense(rows.build(), MOVIES + 1))
                .containsExactly(plainCoordinateDescent(withCopy, MOVIES, options), within(1e-3));
    }

    @Test
    void leavesAMovieWithoutRatingsWithoutWeights() {
        double[][] x = {{0, 1, 1}, {0, 1, 0}};

        assertThat(weights(x, 0, new SlimOptions(1, 0, 10, 0, 1))).containsOnly(0);
        assertThat(weights(x, 1, new SlimOptions(1, 0, 10, 0, 1))).startsWith(0);
    }

    /** A third of the movies rated by each user, one in four of them disliked. */
    private static double[][] signedInputs() {
        Rng rng = Rng.keyed(5);
        double[][] x = new double[USERS][MOVIES];
        for (double[] user : x) {
            double taste = rng.nextGaussian();
            for (int movie = 0; movie < MOVIES; movie++) {
                boolean likes = taste * (movie % 2 == 0 ? 1 : -1) > 0;
                if (rng.nextInt(6) < (likes ? 3 : 1)) {
                    user[movie] = rng.nextInt(4) == 0 ? -0.7 : 1.1;
                }
            }
        }
        return x;
    }

    private static double[] weights(double[][] x, int movie, SlimOptions options) {
        RowsBuilder rows = new RowsBuilder();
        new ElasticNet(sparse(x), x[0].length, options, () -> {}).fit(movie, rows);
        return dense(rows.build(), x[0].length);
    }

    private static SparseRows sparse(double[][] x) {
        RowsBuilder rows = new RowsBuilder();
        for (double[] user : x) {
            for (int movie = 0; movie < user.length; movie++) {
                if (user[movie] != 0) {
                    rows.add(movie, (float) user[movie]);
                }
            }
            rows.endRow();
        }
        return rows.build();
    }

    private static double[] dense(SparseRows row, int width) {
        double[] dense = new double[width];
        for (int entry = 0; entry < row.columns().length; entry++) {
            dense[row.columns()[entry]] = row.values()[entry];
        }
        return dense;
    }

    /** Sweeps over all weights, from scratch each, until none changes. */
    private static double[] plainCoordinateDescent(double[][] x, int movie, SlimOptions options) {
        double[] weights = new double[x[0].length];
        for (int sweep = 0; sweep < 500; sweep++) {
            for (int i = 0; i < weights.length; i++) {
                if (i != movie) {
                    weights[i] = 0;
                    double correlation = 0;
                    double square = 0;
                    for (double[] user : x) {
                        double residual = user[movie];
                        for (int other = 0; other < weights.length; other++) {
                            residual -= user[other] * weights[other];
                        }
                        correlation += user[i] * residual;
                        square += user[i] * user[i];
                    }
                    weights[i] = Math.max(0, correlation - options.sparsity()) / (square + options.regularization());
                }
            }
        }
        return weights;
    }
}
