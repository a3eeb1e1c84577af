package dev.marquee.bench.kernel;

import dev.marquee.math.Normal;
import dev.marquee.math.Rng;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Random numbers, and what plain Java has for the same; also sorting, the plain way to the ten highest scores. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SamplingBenchmark {
    private final Rng rng = Rng.keyed(0);
    private final SplittableRandom plain = new SplittableRandom(0);
    private double lower = 0.3;
    private double upper = 1.1;
    private double shape = 20.5;

    /** A uniform number. */
    @Benchmark
    public double uniform() {
        return rng.nextDouble();
    }

    /** The same by the JDK. */
    @Benchmark
    public double uniformPlain() {
        return plain.nextDouble();
    }

    /** A normal number. */
    @Benchmark
    public double gaussian() {
        return rng.nextGaussian();
    }

    /** The same by the JDK. */
    @Benchmark
    public double gaussianPlain() {
        return plain.nextGaussian();
    }

    /** A normal number between two bounds, as for each rating in a sweep of {@code bayesfm}. */
    @Benchmark
    public double truncated() {
        return Normal.between(lower, upper, rng);
    }

    /** The same by drawing until a number lies between the bounds. */
    @Benchmark
    public double truncatedPlain() {
        double draw = plain.nextGaussian();
        while (draw <= lower || draw >= upper) {
            draw = plain.nextGaussian();
        }
        return draw;
    }

    /** A gamma number, as for each precision in a sweep of {@code bayesfm}. */
    @Benchmark
    public double gamma() {
        return rng.nextGamma(shape);
    }

    /** The ten highest scores by sorting all. */
    @Benchmark
    public int[] topTenPlain(KernelData.Factors f) {
        return IntStream.range(0, f.scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(movie -> -f.scores[movie]))
                .limit(10)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
