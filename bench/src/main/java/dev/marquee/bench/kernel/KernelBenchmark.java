package dev.marquee.bench.kernel;

import dev.marquee.math.Gram;
import dev.marquee.math.Kernels;
import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.LeastSquares;
import dev.marquee.math.SymmetricInverse;
import dev.marquee.math.TopN;
import dev.marquee.parallel.Workers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Marquee's kernels; with {@code -Dmarquee.kernels=scalar} their twins in plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    private static final float SMALL = 1e-6f;

    private final Kernels kernels = Kernels.best();
    private final LeastSquares system = new LeastSquares(KernelData.RANK);
    private final Workers one = Workers.of(1);

    /** Two vectors. */
    @Benchmark
    public float dot(KernelData.Vectors v) {
        return kernels.dot(v.n, v.x, 0, v.y, 0);
    }

    /** One vector added to another. */
    @Benchmark
    public float[] axpy(KernelData.Vectors v) {
        kernels.addScaled(v.n, SMALL, v.x, 0, v.y, 0);
        return v.y;
    }

    /** The scores of 10,000 movies for one user. */
    @Benchmark
    public float[] gemv(KernelData.Factors f) {
        kernels.dots(KernelData.MOVIES, KernelData.RANK, f.rows.matrix(), f.user, 0, f.scores, 0);
        return f.scores;
    }

    /** A product of two square matrices. */
    @Benchmark
    public float[] gemm(KernelData.Squares s) {
        MatrixAt c = MatrixAt.rows(s.c, 0, s.n);
        kernels.multiplyAdd(s.n, s.n, s.n, MatrixAt.rows(s.a, 0, s.n), MatrixAt.rows(s.b, 0, s.n), c);
        return s.c;
    }

    /** The outer products of 64 observations, as in a row of {@code als}. */
    @Benchmark
    public float[] syrk(KernelData.Factors f) {
        MatrixAt tile = MatrixAt.rows(f.tile, 0, KernelData.RANK);
        MatrixAt gram = MatrixAt.rows(f.gram, 0, KernelData.RANK);
        kernels.addUpperTriangle(0, KernelData.RANK, KernelData.RANK, tile, tile, gram);
        return f.gram;
    }

    /** The Gram matrix of 60,000 rows, as in a sweep of {@code ials}. */
    @Benchmark
    public float[] gram(KernelData.Factors f) {
        return Gram.of(f.rows, one);
    }

    /** A positive definite system of 64 unknowns. */
    @Benchmark
    public float[] cholesky(KernelData.Factors f) {
        system.begin(f.prior);
        system.add(f.tile, 0, 1);
        system.solve(f.solution, 0);
        return f.solution;
    }

    /** The inverse of a positive definite matrix, as in {@code ease}. */
    @Benchmark
    public float[] inverse(KernelData.Inverse i) {
        System.arraycopy(i.original, 0, i.matrix, 0, i.matrix.length);
        try (Workers workers = Workers.of(i.threads)) {
            SymmetricInverse.invertInPlace(i.matrix, KernelData.INVERSE, workers);
        }
        return i.matrix;
    }

    /** The ten highest of 10,000 scores. */
    @Benchmark
    public int[] topTen(KernelData.Factors f) {
        return TopN.of(f.scores, 10);
    }

    /** A step of {@code bpr} at rank 64. */
    @Benchmark
    public float[] pairStep(KernelData.Factors f) {
        float difference = kernels.differenceDot(KernelData.RANK, f.user, 0, f.tile, 0, KernelData.RANK);
        kernels.rankApart(KernelData.RANK, 1, SMALL * difference, f.user, 0, f.tile, 0, KernelData.RANK);
        return f.tile;
    }
}
