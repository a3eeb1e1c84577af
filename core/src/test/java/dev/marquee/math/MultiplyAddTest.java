package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.simd.VectorKernels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Matrix products of both kernels against the definition, in every shape that the vector blocks distinguish. */
class MultiplyAddTest {
    private static final int PADDING = 3;

    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(0, 17), IntStream.of(31, 33, 63, 65, 100, 127, 1000));
    }

    @Test
    void addsTheProduct() {
        float[] a = {1, 2, 3, 4, 5, 6};
        float[] b = {1, 0, 2, 1, 0, 1};
        for (Kernels kernels : List.of(new ScalarKernels(), new VectorKernels())) {
            float[] c = {10, 20, 30, 40};

            kernels.multiplyAdd(2, 2, 3, MatrixAt.rows(a, 0, 3), MatrixAt.rows(b, 0, 2), MatrixAt.rows(c, 0, 2));

            assertThat(c).containsExactly(10 + 5, 20 + 5, 30 + 14, 40 + 11);
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void followsTheDefinitionForAllShapes(int n) {
        for (int[] shape : new int[][] {{n, 7, 5}, {5, n, 6}, {6, 27, n}, {4, n, 1}, {n, 1, 3}, {3, 8, n}}) {
            assertFollowsTheDefinition(shape[0], shape[1], shape[2], false);
            assertFollowsTheDefinition(shape[0], shape[1], shape[2], true);
        }
    }

    @Test
    void vectorKernelsRejectATransposedRightFactor() {
        MatrixAt square = MatrixAt.rows(new float[4], 0, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorKernels().multiplyAdd(2, 2, 2, square, square.transposed(), square))
                .withMessage("only the left factor may be transposed");
    }

    private static void assertFollowsTheDefinition(int rows, int columns, int depth, boolean transposed) {
        MatrixAt a = transposed ? random(1, depth, rows).transposed() : random(1, rows, depth);
        MatrixAt b = random(2, depth, columns);
        float[] expected = random(3, rows, columns).array();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum += (double) at(a, i, k) * at(b, k, j);
                }
                expected[1 + i * (columns + PADDING) + j] += (float) sum;
            }
        }
        for (Kernels kernels : List.of(new ScalarKernels(), new VectorKernels())) {
            MatrixAt c = random(3, rows, columns);

            kernels.multiplyAdd(rows, columns, depth, a, b, c);

            assertThat(c.array())
                    .as("%s, %d x %d x %d", kernels, rows, depth, columns)
                    .containsExactly(expected, within((depth + 4) * 0x1p-23f));
        }
    }

    private static float at(MatrixAt matrix, int row, int column) {
        return matrix.array()[matrix.at() + row * matrix.rowStep() + column * matrix.columnStep()];
    }

    /** Starts at offset 1, with unused padding after every row. */
    private static MatrixAt random(int seed, int rows, int columns) {
        int rowStep = columns + PADDING;
        float[] numbers = new float[1 + rows * rowStep];
        Rng rng = Rng.keyed(seed, rows, columns);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * rng.nextFloat() - 1;
        }
        return MatrixAt.rows(numbers, 1, rowStep);
    }
}
