package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.simd.VectorKernels;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scalar and the vector kernels agree, at sizes around the vector width and unaligned offsets. */
class KernelsTest {
    private static final int MARGIN = 5;

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(0, 17), IntStream.of(31, 33, 63, 65, 100, 127, 1000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnDotProducts(int n) {
        float[] x = random(1, n);
        float[] y = random(2, n);

        assertSameResult(n, kernels -> kernels.dot(n, x, 3, y, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void dotsOfAllRowsEqualThoseOfSingleRows(int n) {
        int rows = 7;
        int stride = n + 3;
        float[] a = random(1, rows * stride);
        float[] x = random(2, n);
        for (Kernels kernels : new Kernels[] {new ScalarKernels(), new VectorKernels()}) {
            float[] out = new float[rows + 2];

            kernels.dots(rows, n, MatrixAt.rows(a, 2, stride), x, 3, out, 1);

            for (int row = 0; row < rows; row++) {
                assertThat(out[1 + row]).isEqualTo(kernels.dot(n, a, 2 + row * stride, x, 3));
            }
            assertThat(out[0]).isZero();
            assertThat(out[rows + 1]).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void dotsOfASparseRowEqualThoseOfSingleRows(int n) {
        int stride = n + 3;
        float[] b = random(1, 21 * stride);
        float[] x = random(2, n);
        int[] columns = IntStream.range(0, 23).map(i -> i * 8 % 21).toArray();
        for (Kernels kernels : new Kernels[] {new ScalarKernels(), new VectorKernels()}) {
            SparseRows a = new SparseRows(new int[] {0, 1, 22, 23}, columns, new float[23]);

            kernels.dots(n, a, 1, MatrixAt.rows(b, 2, stride), x, 3);

            for (int entry = 1; entry < 22; entry++) {
                assertThat(a.values()[entry]).isEqualTo(kernels.dot(n, b, 2 + columns[entry] * stride, x, 3));
            }
            assertThat(a.values()[0]).isZero();
            assertThat(a.values()[22]).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnTheFirstNumberAboveAThreshold(int n) {
        for (int above = 0; above <= n; above++) {
            float[] x = new float[n + MARGIN];
            Arrays.fill(x, 1);
            Arrays.fill(x, 3 + above, x.length, 2);
            x[0] = 2;
            x[2] = 2;
            x[3 + above / 2] = above > 1 ? Float.NaN : x[3 + above / 2];

            for (Kernels kernels : new Kernels[] {new ScalarKernels(), new VectorKernels()}) {
                assertThat(kernels.firstAbove(3, 3 + n, x, 1)).isEqualTo(3 + above);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnScaledAddition(int n) {
        float[] x = random(1, n);

        assertSameChanges(n, (kernels, y) -> kernels.addScaled(n, -1.7f, x, 3, y, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnSparseProducts(int n) {
        int stride = n + 3;
        float[] b = random(1, 4 * stride);
        SparseRows a = new SparseRows(new int[] {0, 0, 3}, new int[] {2, 0, 3}, new float[] {0.5f, -0.25f, 0.125f});

        assertSameChanges(n, (kernels, c) -> kernels.multiplyAdd(n, a, 0, MatrixAt.rows(b, 2, stride), c, 1));
        assertSameChanges(n, (kernels, c) -> kernels.multiplyAdd(n, a, 1, MatrixAt.rows(b, 2, stride), c, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnRectifiers(int n) {
        float[] x = random(1, n);
        float[] y = random(2, n);
        float[] w = random(3, n);

        assertSameChanges(n, (kernels, out) -> kernels.rectify(n, x, 3, out, 1));
        assertSameChanges(n, (kernels, out) -> kernels.rectifiedSum(n, x, 3, y, 2, out, 1));
        assertSameResult(n, kernels -> kernels.rectifiedDot(n, x, 3, y, 2, w, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnRectifierGradients(int n) {
        float[] x = random(1, n);
        float[] gate = random(2, n);
        gate[MARGIN] = 0;

        assertSameChanges(n, (kernels, out) -> kernels.scaleWherePositive(n, 0.3f, x, 3, gate, 2, out, 1));
        assertSameChanges(n, (kernels, out) -> kernels.scaleWherePositive(n, 0.3f, out, 1, gate, 2, out, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnPairwiseRanking(int n) {
        float[] x = random(1, n);

        assertSameResult(n, kernels -> kernels.differenceDot(n, x, 3, random(2, 2 * n), 1, n + 2));
        assertSameChanges(2 * n, (kernels, y) -> kernels.rankApart(n, 0.9f, 0.3f, x.clone(), 3, y, 1, n + 1));
        assertSameChanges(n, (kernels, y) -> kernels.rankApart(n, 0.9f, 0.3f, y, 3, random(2, 2 * n), 1, n + 2));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnGradientDescent(int n) {
        assertSameChanges(n, (kernels, y) -> kernels.descend(n, 0.1f, 0.01f, random(1, n), y, 3));
        assertSameChanges(n, (kernels, gradient) -> kernels.descend(n, 0.1f, 0.01f, gradient, random(1, n), 3));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnAdamSteps(int n) {
        AdamRates rates = AdamRates.ofStep(3, 0.01, 0.001);

        assertSameChanges(n, (kernels, y) -> kernels.adam(n, rates, random(1, n), random(3, n), squares(n), y, 3));
        assertSameChanges(n, (kernels, g) -> kernels.adam(n, rates, g, random(3, n), squares(n), random(1, n), 3));
        assertSameChanges(
                n, (kernels, first) -> kernels.adam(n, rates, random(1, n), first, squares(n), random(3, n), 3));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreeOnTheSecondMoment(int n) {
        AdamRates rates = AdamRates.ofStep(3, 0.01, 0.001);
        float[] scalar = squares(n);
        float[] vector = squares(n);

        new ScalarKernels().adam(n, rates, random(1, n), random(3, n), scalar, random(4, n), 3);
        new VectorKernels().adam(n, rates, random(1, n), random(3, n), vector, random(4, n), 3);

        assertThat(vector).containsExactly(scalar, within(0x1p-22f));
        assertThat(n == 0).isEqualTo(Arrays.equals(scalar, squares(n)));
    }

    @Test
    void agreeOnNaNAndInfinity() {
        float[] odd = random(1, 17);
        odd[4] = Float.NaN;
        odd[7] = Float.POSITIVE_INFINITY;
        odd[9] = Float.NEGATIVE_INFINITY;
        odd[18] = Float.NaN;

        assertSameChanges(17, (kernels, out) -> kernels.rectify(17, odd, 2, out, 2));
        assertSameChanges(17, (kernels, out) -> kernels.addScaled(17, 0, odd, 2, out, 2));
        assertSameChanges(17, (kernels, out) -> kernels.scaleWherePositive(17, 1, odd, 2, odd, 2, out, 2));
        assertSameResult(17, kernels -> kernels.rectifiedDot(17, odd, 2, odd, 2, odd, 2));
    }

    private static void assertSameResult(int n, ToDoubleFunction<Kernels> kernel) {
        double scalar = kernel.applyAsDouble(new ScalarKernels());
        double vector = kernel.applyAsDouble(new VectorKernels());

        assertThat(vector).isCloseTo(scalar, within(n * 0x1p-23));
    }

    /** Also compares a margin on both sides of the range, which must not change. */
    private static void assertSameChanges(int n, BiConsumer<Kernels, float[]> kernel) {
        float[] scalar = random(0, n);
        float[] vector = scalar.clone();

        kernel.accept(new ScalarKernels(), scalar);
        kernel.accept(new VectorKernels(), vector);

        assertThat(vector).containsExactly(scalar, within(0x1p-22f));
    }

    private static float[] random(int seed, int n) {
        float[] numbers = new float[n + 2 * MARGIN];
        Rng rng = Rng.keyed(seed, n);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * rng.nextFloat() - 1;
        }
        return numbers;
    }

    private static float[] squares(int n) {
        float[] numbers = random(2, n);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= numbers[i];
        }
        return numbers;
    }
}
