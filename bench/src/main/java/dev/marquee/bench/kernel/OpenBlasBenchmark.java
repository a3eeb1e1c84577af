package dev.marquee.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same as {@link KernelBenchmark} by OpenBLAS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OpenBlasBenchmark {
    private static final float SMALL = 1e-6f;

    /** One thread, as a kernel has; the inverse sets its own number. */
    @Setup
    public void useOneThread() {
        OpenBlas.useThreads(1);
    }

    /** Two vectors. */
    @Benchmark
    public float dot(KernelData.Vectors v) {
        return OpenBlas.dot(v.n, v.x, v.y);
    }

    /** One vector added to another. */
    @Benchmark
    public float[] axpy(KernelData.Vectors v) {
        OpenBlas.axpy(v.n, SMALL, v.x, v.y);
        return v.y;
    }

    /** The scores of 10,000 movies for one user. */
    @Benchmark
    public float[] gemv(KernelData.Factors f) {
        OpenBlas.gemv(KernelData.MOVIES, KernelData.RANK, f.rows.values(), f.user, f.scores);
        return f.scores;
    }

    /** A product of two square matrices. */
    @Benchmark
    public float[] gemm(KernelData.Squares s) {
        OpenBlas.gemm(s.n, s.a, s.b, s.c);
        return s.c;
    }

    /** The outer products of 64 observations. */
    @Benchmark
    public float[] syrk(KernelData.Factors f) {
        OpenBlas.syrk(KernelData.RANK, KernelData.RANK, f.tile, 1, f.gram);
        return f.gram;
    }

    /** The Gram matrix of 60,000 rows. */
    @Benchmark
    public float[] gram(KernelData.Factors f) {
        OpenBlas.syrk(KernelData.RANK, KernelData.ROWS, f.rows.values(), 0, f.gram);
        return f.gram;
    }

    /** A positive definite system of 64 unknowns. */
    @Benchmark
    public float[] cholesky(KernelData.Factors f) {
        System.arraycopy(f.prior, 0, f.matrix, 0, f.matrix.length);
        System.arraycopy(f.right, 0, f.solution, 0, f.solution.length);
        OpenBlas.solve(KernelData.RANK, f.matrix, f.solution);
        return f.solution;
    }

    /** The inverse of a positive definite matrix, of which OpenBLAS computes one triangle. */
    @Benchmark
    public float[] inverse(KernelData.Inverse i) {
        OpenBlas.useThreads(i.threads);
        System.arraycopy(i.original, 0, i.matrix, 0, i.matrix.length);
        OpenBlas.invert(KernelData.INVERSE, i.matrix);
        return i.matrix;
    }
}
