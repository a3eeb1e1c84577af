package dev.marquee.bench;

import dev.marquee.math.Kernels;
import dev.marquee.math.Rng;
import dev.marquee.math.SymmetricInverse;
import dev.marquee.parallel.Workers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * In-place inverse of a symmetric matrix with one row per movie: almost the whole cost of training {@code ease}. n³
 * additions and multiplications in total.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Xmx4g"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class InverseBenchmark {
    @Param({"1682", "9000"})
    private int movies;

    @Param({"1", "2"})
    private int threads;

    private float[] matrix = new float[0];

    /** Refills the matrix, since the previous run changed it. */
    @Setup(Level.Iteration)
    public void fill() {
        int stride = Kernels.stride(movies);
        matrix = new float[movies * stride];
        Rng rng = Rng.keyed(1);
        for (int i = 0; i < movies; i++) {
            for (int j = i + 1; j < movies; j++) {
                matrix[i * stride + j] = rng.nextFloat() - 0.5f;
            }
            matrix[i * stride + i] = 300;
        }
    }

    /** Inverts it. */
    @Benchmark
    public float[] invert() {
        try (Workers workers = Workers.of(threads)) {
            SymmetricInverse.invertInPlace(matrix, movies, workers);
        }
        return matrix;
    }
}
