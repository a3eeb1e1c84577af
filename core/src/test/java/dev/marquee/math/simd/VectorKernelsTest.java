package dev.marquee.math.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.math.Rng;
import org.junit.jupiter.api.Test;

class VectorKernelsTest {
    private static final int CALLS_UNTIL_COMPILED = 20_000;
    private static final int N = 104;

    private final VectorKernels kernels = new VectorKernels();
    private final float[] x = random(1);
    private final float[] y = random(2);

    @Test
    void sumInTheSameOrderWhenCompiled() {
        float expected = inOrder(x, y);

        for (int i = 0; i < CALLS_UNTIL_COMPILED; i++) {
            assertThat(kernels.dot(N, x, 0, y, 0) == expected).isTrue();
        }
    }

    @Test
    void sumRectifiedValuesInTheSameOrderWhenCompiled() {
        float[] nothing = new float[N];
        float[] positive = new float[N];
        for (int i = 0; i < N; i++) {
            positive[i] = Math.abs(x[i]);
        }
        float expected = inOrder(positive, y);

        for (int i = 0; i < CALLS_UNTIL_COMPILED; i++) {
            assertThat(kernels.rectifiedDot(N, positive, 0, nothing, 0, y, 0) == expected)
                    .isTrue();
        }
    }

    /** Sums each lane, then adds lanes half a vector apart, and so on. */
    private static float inOrder(float[] x, float[] y) {
        float[] lanes = new float[VectorKernels.WIDTH];
        for (int i = 0; i < N; i++) {
            int lane = i % lanes.length;
            lanes[lane] = Math.fma(x[i], y[i], lanes[lane]);
        }
        for (int half = lanes.length / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }

    private static float[] random(int seed) {
        float[] numbers = new float[N];
        Rng rng = Rng.keyed(seed);
        for (int i = 0; i < N; i++) {
            numbers[i] = (float) rng.nextGaussian();
        }
        return numbers;
    }
}
