package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.parallel.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Solutions of normal equations, including Gram sums and Cholesky factors, at sizes around their blocks. */
class LeastSquaresTest {
    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(1, 34), IntStream.of(47, 48, 63, 64, 65, 66, 100, 129));
    }

    @Test
    void fitsALine() {
        // three points on the line t = 1 + 2 s
        LeastSquares squares = new LeastSquares(2);
        float[] solution = new float[3];

        squares.begin();
        squares.add(new float[] {1, 0}, 0, 1);
        squares.add(new float[] {9, 1, 1}, 1, 3);
        squares.add(new float[] {1, 2}, 0, 5);
        squares.solve(solution, 1);

        assertThat(solution).containsExactly(new float[] {0, 1, 2}, within(1e-5f));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void hasAGradientOfZeroAtTheSolution(int width) {
        int observations = 3 * width + 70;
        float[] features = random(1, observations * width);
        float[] targets = random(2, observations);
        LeastSquares squares = new LeastSquares(width);
        float[] x = new float[width];

        squares.begin();
        squares.add(random(4, width), 0, 3);
        squares.solve(x, 0);
        squares.begin();
        for (int i = 0; i < observations; i++) {
            squares.add(features, i * width, targets[i]);
        }
        squares.damp(0, width, 0.5);
        squares.damp(0, 1, 2);
        squares.solve(x, 0);

        assertThat(gradient(features, targets, x)).containsExactly(new double[width], within(2e-4));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void startsFromAPrior(int width) {
        DenseRows rows = DenseRows.ofPacked(90, width, random(1, 90 * width));
        float[] targets = random(2, 90);
        float[] direct = new float[width];
        float[] byPrior = new float[width];
        LeastSquares squares = new LeastSquares(width);

        squares.begin();
        for (int i = 0; i < 90; i++) {
            squares.add(rows.values(), rows.at(i), targets[i]);
        }
        // The same features again with target 0: equivalent to their Gram matrix as a prior.
        for (int i = 0; i < 90; i++) {
            squares.add(rows.values(), rows.at(i), 0);
        }
        squares.damp(0, width, 1);
        squares.solve(direct, 0);
        try (Workers workers = Workers.of(2)) {
            squares.begin(Gram.of(rows, workers));
        }
        for (int i = 0; i < 90; i++) {
            squares.add(rows.values(), rows.at(i), targets[i]);
        }
        squares.damp(0, width, 1);
        squares.solve(byPrior, 0);

        assertThat(byPrior).containsExactly(direct, within(1e-4f));
    }

    @Test
    void staysFiniteForSingularSystems() {
        LeastSquares squares = new LeastSquares(5);
        float[] x = new float[5];

        squares.begin();
        squares.add(new float[] {1, 1, 1, 1, 1}, 0, 2);
        squares.solve(x, 0);
        for (float unknown : x) {
            assertThat(unknown).isFinite();
        }

        squares.begin();
        squares.solve(x, 0);
        assertThat(x).containsOnly(0);
    }

    private static double[] gradient(float[] features, float[] targets, float[] x) {
        int width = x.length;
        double[] gradient = new double[width];
        for (int i = 0; i < targets.length; i++) {
            double residual = -targets[i];
            for (int k = 0; k < width; k++) {
                residual += (double) x[k] * features[i * width + k];
            }
            for (int k = 0; k < width; k++) {
                gradient[k] += residual * features[i * width + k];
            }
        }
        for (int k = 0; k < width; k++) {
            gradient[k] += x[k] * (k == 0 ? 2.5 : 0.5);
        }
        return gradient;
    }

    private static float[] random(int seed, int n) {
        float[] numbers = new float[n];
        Rng rng = Rng.keyed(seed, n);
        for (int i = 0; i < n; i++) {
            numbers[i] = 2 * rng.nextFloat() - 1;
        }
        return numbers;
    }
}
