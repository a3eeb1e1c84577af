package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.parallel.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many steps as there are unknowns give the solution; fewer come closer with each. */
class ConjugateGradientsTest {
    private static final float[] NO_PRIOR = {};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 16, 24})
    void solvesWhatLeastSquaresSolves(int width) {
        DenseRows features = DenseRows.gaussian(200, width, 1, 1, 0);
        DenseRows solved = DenseRows.zeros(3, width);
        float[] exact = new float[width];
        try (Workers workers = Workers.of(2)) {
            ConjugateGradients block = new ConjugateGradients(
                    features, ConjugateGradients.prior(features, 0.25, workers), 0, width, 3, 300);
            for (int row = 0; row < 3; row++) {
                observe(block, row);
                block.damp(0, width, 2);
                block.endRow();
            }
            block.solve(2 * width, solved.values(), solved.at(0));
            for (int row = 0; row < 3; row++) {
                LeastSquares squares = new LeastSquares(width);
                squares.begin(scaledGram(features, 0.25f, workers));
                for (int i = 0; i < observations(row); i++) {
                    squares.add(features.values(), features.at(feature(row, i)), target(row, i));
                }
                squares.damp(0, width, 2);
                squares.solve(exact, 0);

                assertThat(Arrays.copyOfRange(solved.packed(), row * width, (row + 1) * width))
                        .as("row " + row)
                        .containsExactly(exact, within(2e-3f));
            }
        }
    }

    @Test
    void weighsObservations() {
        DenseRows features = DenseRows.ofPacked(2, 1, new float[] {1, 1});
        float[] x = new float[8];
        ConjugateGradients block = new ConjugateGradients(features, NO_PRIOR, 0, 1, 1, 2);
        block.add(0, 3, 1);
        block.add(1, 1, 5);
        block.endRow();

        block.solve(1, x, 0);

        assertThat(x[0]).isEqualTo(2, within(1e-6f));
    }

    @Test
    void leavesGivenColumnsAsTheyAreAndCountsThem() {
        // t = 2 + 3 f, with the constant 2 given as the factor of a column of ones
        DenseRows features = DenseRows.ofPacked(3, 2, new float[] {1, 0, 1, 1, 1, 2});
        float[] x = {2, 0, 0, 0, 0, 0, 0, 0};
        ConjugateGradients block = new ConjugateGradients(features, NO_PRIOR, 1, 2, 1, 3);
        block.add(0, 1, 2);
        block.add(1, 1, 5);
        block.add(2, 1, 8);
        block.endRow();

        block.solve(1, x, 0);

        assertThat(x).startsWith(new float[] {2}).containsExactly(new float[] {2, 3, 0, 0, 0, 0, 0, 0}, within(1e-6f));
    }

    @Test
    void leavesARowThatIsSolved() {
        DenseRows features = DenseRows.ofPacked(1, 1, new float[] {1});
        float[] x = {4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        ConjugateGradients block = new ConjugateGradients(features, NO_PRIOR, 0, 1, 2, 1);
        block.add(0, 1, 4);
        block.endRow();
        block.endRow();

        block.solve(5, x, 0);

        assertThat(x).containsOnly(0, 4).startsWith(4);
    }

    @Test
    void comesCloserWithEachStep() {
        DenseRows features = DenseRows.gaussian(200, 16, 1, 1, 0);
        double before = Double.POSITIVE_INFINITY;
        for (int steps = 1; steps <= 6; steps++) {
            float[] x = new float[16];
            ConjugateGradients block = new ConjugateGradients(features, NO_PRIOR, 0, 16, 1, 300);
            observe(block, 2);
            block.damp(0, 16, 1);
            block.endRow();

            block.solve(steps, x, 0);

            double objective = objective(features, x);
            assertThat(objective).isLessThan(before);
            before = objective;
        }
    }

    private static double objective(DenseRows features, float[] x) {
        double sum = new ScalarKernels().dot(16, x, 0, x, 0);
        for (int i = 0; i < observations(2); i++) {
            double error =
                    target(2, i) - new ScalarKernels().dot(16, features.values(), features.at(feature(2, i)), x, 0);
            sum += error * error;
        }
        return sum;
    }

    private static void observe(ConjugateGradients block, int row) {
        for (int i = 0; i < observations(row); i++) {
            block.add(feature(row, i), 1, target(row, i));
        }
    }

    /** None, some and more than fit a segment. */
    private static int observations(int row) {
        return new int[] {0, 9, 150}[row];
    }

    private static int feature(int row, int i) {
        return (7 * i + row) % 200;
    }

    private static float target(int row, int i) {
        return (i * 31 + row) % 5 - 1;
    }

    private static float[] scaledGram(DenseRows features, float scale, Workers workers) {
        float[] gram = Gram.of(features, workers);
        for (int i = 0; i < gram.length; i++) {
            gram[i] *= scale;
        }
        return gram;
    }
}
