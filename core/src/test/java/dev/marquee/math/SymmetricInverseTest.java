package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.simd.VectorKernels;
import dev.marquee.parallel.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {
    @Test
    void invertsASmallMatrix() {
        float[] a = {4, 2, 0, 0, 0, 0, 0, 0, -99, 2, 0, 0, 0, 0, 0, 0};

        invert(a, 2, 1, new ScalarKernels());

        assertThat(a).startsWith(0.5f, -0.5f).endsWith(-0.5f, 1, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 33, 143, 144, 145, 288, 301})
    void timesTheMatrixIsTheIdentity(int n) {
        for (Kernels kernels : List.of(new ScalarKernels(), new VectorKernels())) {
            float[] a = positiveDefinite(n);
            float[] inverse = a.clone();

            invert(inverse, n, 2, kernels);

            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(product(a, inverse, n, i, j)).isCloseTo(i == j ? 1 : 0, within(2e-5));
                }
            }
        }
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        int n = 450;
        float[] expected = positiveDefinite(n);
        invert(expected, n, 1, new VectorKernels());

        for (int threads = 2; threads <= 4; threads++) {
            float[] a = positiveDefinite(n);
            invert(a, n, threads, new VectorKernels());
            assertThat(a).isEqualTo(expected);
        }
    }

    @Test
    void isBitwiseSymmetric() {
        int n = 301;
        int stride = Kernels.stride(n);
        float[] a = positiveDefinite(n);

        invert(a, n, 2, new VectorKernels());

        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(a[i * stride + j]).isEqualTo(a[j * stride + i]);
            }
        }
    }

    @Test
    void rejectsAMatrixThatIsNotPositiveDefinite() {
        for (float corner : new float[] {1, -1, Float.NaN}) {
            float[] a = new float[16];
            a[0] = 1;
            a[1] = 1;
            a[9] = corner;
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> invert(a, 2, 1, new ScalarKernels()))
                    .withMessageContaining("not positive definite");
        }
    }

    @Test
    void rejectsAnArrayThatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invert(new float[15], 2, 1, new ScalarKernels()))
                .withMessage("15 numbers for a matrix of 2 rows");
    }

    private static void invert(float[] a, int n, int threads, Kernels kernels) {
        try (Workers workers = Workers.of(threads)) {
            SymmetricInverse.invertInPlace(a, n, workers, kernels);
        }
    }

    private static double product(float[] a, float[] b, int n, int i, int j) {
        int stride = Kernels.stride(n);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (double) a[i * stride + k] * b[k * stride + j];
        }
        return sum;
    }

    /** Random and symmetric, with a dominant diagonal. */
    private static float[] positiveDefinite(int n) {
        int stride = Kernels.stride(n);
        Rng rng = Rng.keyed(n);
        float[] a = new float[n * stride];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i * stride + j] = a[j * stride + i] = rng.nextFloat() - 0.5f;
            }
            a[i * stride + i] = 1 + 2 * (float) Math.sqrt(n) * (1 + rng.nextFloat());
        }
        return a;
    }
}
