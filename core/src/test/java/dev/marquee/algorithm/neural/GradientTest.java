package dev.marquee.algorithm.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients against finite differences. Between kinks the loss is a parabola in each parameter, so the one-sided
 * difference quotients enclose the gradient, even if one of them crosses a kink.
 */
class GradientTest {
    private static final GradientProblem ONE_LAYER = GradientProblem.ofHidden(7);
    private static final GradientProblem TWO_LAYERS = GradientProblem.ofHidden(11, 6);
    private static final GradientProblem THREE_LAYERS = GradientProblem.ofHidden(9, 12, 5);
    private static final float DIFFERENCE = 0x1p-10f;
    private static final double ROUNDING = 2e-3;

    static Stream<Stretch> ofOneLayer() {
        return Stretch.allOf(ONE_LAYER.layout()).stream();
    }

    static Stream<Stretch> ofTwoLayers() {
        return Stretch.allOf(TWO_LAYERS.layout()).stream();
    }

    static Stream<Stretch> ofThreeLayers() {
        return Stretch.allOf(THREE_LAYERS.layout()).stream();
    }

    @ParameterizedTest
    @MethodSource("ofOneLayer")
    void liesBetweenOneSidedDifferencesWithOneHiddenLayer(Stretch stretch) {
        assertLiesBetweenTheSlopes(ONE_LAYER, stretch);
    }

    @ParameterizedTest
    @MethodSource("ofTwoLayers")
    void liesBetweenOneSidedDifferencesWithTwoHiddenLayers(Stretch stretch) {
        assertLiesBetweenTheSlopes(TWO_LAYERS, stretch);
    }

    @ParameterizedTest
    @MethodSource("ofThreeLayers")
    void liesBetweenOneSidedDifferencesWithThreeHiddenLayers(Stretch stretch) {
        assertLiesBetweenTheSlopes(THREE_LAYERS, stretch);
    }

    @Test
    void isZeroInThePadding() {
        float[] gradient = TWO_LAYERS.gradient(TWO_LAYERS.parameters());

        Stretch.allOf(TWO_LAYERS.layout()).forEach(stretch -> stretch.places().forEach(index -> gradient[index] = 0));

        assertThat(gradient).containsOnly(0);
    }

    @Test
    void isZeroForIdBiasesThatAreSwitchedOff() {
        GradientProblem unbiased = GradientProblem.of(false, List.of(7));

        float[] gradient = unbiased.gradient(unbiased.parameters());

        Layout layout = unbiased.layout();
        assertThat(IntStream.range(layout.userBiases(), layout.userWeights())).allMatch(index -> gradient[index] == 0);
    }

    private static void assertLiesBetweenTheSlopes(GradientProblem problem, Stretch stretch) {
        float[] gradient = problem.gradient(problem.parameters());

        stretch.places().forEach(index -> {
            double here = problem.loss(problem.parameters());
            double left = (here - problem.loss(moved(problem, index, -DIFFERENCE))) / DIFFERENCE;
            double right = (problem.loss(moved(problem, index, DIFFERENCE)) - here) / DIFFERENCE;
            assertThat((double) gradient[index])
                    .as("%s at %d", stretch, index - stretch.at())
                    .isBetween(Math.min(left, right) - ROUNDING, Math.max(left, right) + ROUNDING);
        });
        assertThat(stretch.places()
                        .mapToDouble(index -> Math.abs(gradient[index]))
                        .max()
                        .orElseThrow())
                .as("the steepest slope, so that something was compared")
                .isGreaterThan(10 * ROUNDING);
    }

    private static float[] moved(GradientProblem problem, int index, float difference) {
        float[] parameters = problem.parameters();
        parameters[index] += difference;
        return parameters;
    }
}
