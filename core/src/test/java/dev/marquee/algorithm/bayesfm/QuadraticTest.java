package dev.marquee.algorithm.bayesfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Rng;
import org.junit.jupiter.api.Test;

class QuadraticTest {
    /** The matrix 4 2; 2 3, whose inverse is 3 -2; -2 4 over 8. */
    private static Quadratic quadratic() {
        Quadratic quadratic = new Quadratic(2);
        quadratic.set(0, 0, 4);
        quadratic.set(1, 0, 2);
        quadratic.set(1, 1, 3);
        return quadratic;
    }

    @Test
    void solves() {
        Quadratic quadratic = quadratic();

        quadratic.solve(new double[] {8, 16});

        assertThat(quadratic.solution(0)).isCloseTo(-1, within(1e-12));
        assertThat(quadratic.solution(1)).isCloseTo(6, within(1e-12));
    }

    @Test
    void variesInADirectionAsTheInverseSays() {
        Quadratic quadratic = quadratic();
        quadratic.solve(new double[2]);

        assertThat(quadratic.variance(new double[] {1, 0})).isCloseTo(3 / 8.0, within(1e-12));
        assertThat(quadratic.variance(new double[] {1, 1})).isCloseTo(3 / 8.0, within(1e-12));
    }

    @Test
    void drawsWithThatVariance() {
        Quadratic quadratic = quadratic();
        quadratic.solve(new double[2]);
        Rng rng = Rng.keyed(2);
        double[] draw = new double[2];
        double squares = 0;
        double products = 0;
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            quadratic.draw(draw, rng);
            squares += draw[0] * draw[0];
            products += draw[0] * draw[1];
        }
        assertThat(squares / draws).isCloseTo(3 / 8.0, within(0.01));
        assertThat(products / draws).isCloseTo(-2 / 8.0, within(0.01));
    }

    @Test
    void knowsTheDensityOfItsDraws() {
        Quadratic quadratic = quadratic();
        quadratic.solve(new double[2]);

        double atMode = quadratic.logDensity(new double[] {0, 0});
        double elsewhere = quadratic.logDensity(new double[] {1, -1});

        assertThat(atMode).isCloseTo(Math.log(8) / 2, within(1e-12));
        assertThat(elsewhere - atMode).isCloseTo(-(4 - 2 * 2 + 3) / 2.0, within(1e-12));
    }
}
