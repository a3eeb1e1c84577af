package dev.marquee.bench.kernel;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The limits of the machine: fused multiply-adds in registers, and reading from each level of memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RooflineBenchmark {
    /** Multiplications and additions of {@link #widest} and {@link #eight}, per lane. */
    static final int STEPS = 12 * 2 * 256;

    private static final int LOOPS = 256;

    /** Factors that the compiler does not know. */
    @State(Scope.Thread)
    public static class Factors {
        private float scale = 0.999f;
        private float offset = 1e-3f;
    }

    /** An array of each thread's own. */
    @State(Scope.Thread)
    public static class Data {
        /** Size in KiB. */
        @Param({"16", "512", "8192", "262144"})
        private int kib;

        private float[] values = new float[0];

        /** Fills it. */
        @Setup
        public void fill() {
            values = new float[kib * 256];
            java.util.Arrays.fill(values, 1e-3f);
        }
    }

    /** Fused multiply-adds on the widest vectors of the machine. */
    @Benchmark
    public float widest(Factors factors) {
        return multiplyAdd(FloatVector.SPECIES_PREFERRED, factors);
    }

    /** Fused multiply-adds on vectors of eight lanes, which the kernels use. */
    @Benchmark
    public float eight(Factors factors) {
        return multiplyAdd(FloatVector.SPECIES_256, factors);
    }

    /** Twelve sums, so that none waits for its last addition. Inlined, so that the compiler knows the number of lanes. */
    @CompilerControl(CompilerControl.Mode.INLINE)
    private static float multiplyAdd(VectorSpecies<Float> lanes, Factors factors) {
        FloatVector scale = FloatVector.broadcast(lanes, factors.scale);
        FloatVector offset = FloatVector.broadcast(lanes, factors.offset);
        FloatVector a = offset;
        FloatVector b = offset;
        FloatVector c = offset;
        FloatVector d = offset;
        FloatVector e = offset;
        FloatVector f = offset;
        FloatVector g = offset;
        FloatVector h = offset;
        FloatVector i = offset;
        FloatVector j = offset;
        FloatVector k = offset;
        FloatVector l = offset;
        for (int loop = 0; loop < LOOPS; loop++) {
            a = a.fma(scale, offset);
            b = b.fma(scale, offset);
            c = c.fma(scale, offset);
            d = d.fma(scale, offset);
            e = e.fma(scale, offset);
            f = f.fma(scale, offset);
            g = g.fma(scale, offset);
            h = h.fma(scale, offset);
            i = i.fma(scale, offset);
            j = j.fma(scale, offset);
            k = k.fma(scale, offset);
            l = l.fma(scale, offset);
        }
        FloatVector sum = a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l);
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** The sum of an array: every number is read once. */
    @Benchmark
    public float read(Data data) {
        VectorSpecies<Float> lanes = FloatVector.SPECIES_PREFERRED;
        int width = lanes.length();
        float[] values = data.values;
        FloatVector a = FloatVector.zero(lanes);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (int at = 0; at < values.length; at += 8 * width) {
            a = a.add(FloatVector.fromArray(lanes, values, at));
            b = b.add(FloatVector.fromArray(lanes, values, at + width));
            c = c.add(FloatVector.fromArray(lanes, values, at + 2 * width));
            d = d.add(FloatVector.fromArray(lanes, values, at + 3 * width));
            e = e.add(FloatVector.fromArray(lanes, values, at + 4 * width));
            f = f.add(FloatVector.fromArray(lanes, values, at + 5 * width));
            g = g.add(FloatVector.fromArray(lanes, values, at + 6 * width));
            h = h.add(FloatVector.fromArray(lanes, values, at + 7 * width));
        }
        return a.add(b).add(c.add(d)).add(e.add(f)).add(g.add(h)).reduceLanes(VectorOperators.ADD);
    }
}
