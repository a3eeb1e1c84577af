package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositiveDefiniteTest {
    /** The matrix 4 2; 2 3, whose inverse is 3 -2; -2 4 over 8. */
    private static PositiveDefinite matrix() {
        PositiveDefinite matrix = new PositiveDefinite(2);
        matrix.set(0, 0, 4);
        matrix.set(1, 0, 2);
        matrix.set(1, 1, 3);
        return matrix;
    }

    @Test
    void solves() {
        PositiveDefinite matrix = matrix();

        matrix.solve(new double[] {8, 16});

        assertThat(matrix.solution(0)).isCloseTo(-1, within(1e-12));
        assertThat(matrix.solution(1)).isCloseTo(6, within(1e-12));
    }

    @Test
    void solvesForFurtherRightHandSidesInPlace() {
        PositiveDefinite matrix = matrix();
        matrix.factorize();
        double[] first = {8, 16};
        double[] second = {4, 2};

        matrix.solveInPlace(first);
        matrix.solveInPlace(second);

        assertThat(first).containsExactly(new double[] {-1, 6}, within(1e-12));
        assertThat(second).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    @Test
    void varianceIsThatOfTheInverse() {
        PositiveDefinite matrix = matrix();
        matrix.solve(new double[2]);

        assertThat(matrix.variance(new double[] {1, 0})).isCloseTo(3 / 8.0, within(1e-12));
        assertThat(matrix.variance(new double[] {1, 1})).isCloseTo(3 / 8.0, within(1e-12));
    }

    @Test
    void drawsHaveTheVarianceOfTheInverse() {
        PositiveDefinite matrix = matrix();
        matrix.solve(new double[2]);
        Rng rng = Rng.keyed(2);
        double[] draw = new double[2];
        double squares = 0;
        double products = 0;
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            matrix.draw(draw, rng);
            squares += draw[0] * draw[0];
            products += draw[0] * draw[1];
        }
        assertThat(squares / draws).isCloseTo(3 / 8.0, within(0.01));
        assertThat(products / draws).isCloseTo(-2 / 8.0, within(0.01));
    }

    @Test
    void computesTheLogDensity() {
        PositiveDefinite matrix = matrix();
        matrix.solve(new double[2]);

        double atMode = matrix.logDensity(new double[] {0, 0});
        double elsewhere = matrix.logDensity(new double[] {1, -1});

        assertThat(atMode).isCloseTo(Math.log(8) / 2, within(1e-12));
        assertThat(elsewhere - atMode).isCloseTo(-(4 - 2 * 2 + 3) / 2.0, within(1e-12));
    }
}
