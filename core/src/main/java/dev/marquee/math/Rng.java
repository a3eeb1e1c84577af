package dev.marquee.math;

import java.util.BitSet;

/**
 * Random numbers that depend only on a key, such as (seed, sweep, entity). Threads that draw for different entities
 * need no common order, so results do not depend on the number of threads. SplitMix64 (Steele, Lea and Flood 2014),
 * with the key mixed into its state. Not for secrets; not thread-safe.
 */
public final class Rng {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Rng(long state) {
        this.state = state;
    }

    /** The stream of a key; different keys give unrelated streams. */
    public static Rng keyed(long seed, long... key) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long part : key) {
            state = mix(state ^ mix(part + GOLDEN_GAMMA));
        }
        return new Rng(state);
    }

    /** The stream that another one was when it had a {@link #state}. */
    public static Rng ofState(long state) {
        return new Rng(state);
    }

    /** What the next numbers depend on. */
    public long state() {
        return state;
    }

    /** 64 random bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in 0..bound-1; {@code bound} is above 0. Biased by less than bound / 2^32. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Uniform in [0, 1). */
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Standard normal, by the polar method of Marsaglia. */
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * Math.log(s) / s);
            }
        }
    }

    /**
     * Gamma with a given shape and rate 1: Marsaglia and Tsang, "A simple method for generating gamma variables"
     * (2000).
     *
     * @param shape above 0
     */
    public double nextGamma(double shape) {
        if (shape < 1) {
            return nextGamma(shape + 1) * Math.pow(1 - nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = 1 + c * x;
            double cube = v * v * v;
            if (v > 0 && Math.log(1 - nextDouble()) < 0.5 * x * x + d * (1 - cube + Math.log(cube))) {
                return d * cube;
            }
        }
    }

    /** Shuffles the first {@code length} elements; all orders are equally likely. */
    public void shuffle(int[] elements, int length) {
        for (int last = length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int swapped = elements[last];
            elements[last] = elements[other];
            elements[other] = swapped;
        }
    }

    /**
     * A random subset of 0..size-1 with {@code count} elements; all subsets are equally likely. Selection sampling
     * (Knuth, TAOCP 2, algorithm S). Linear in size.
     */
    public BitSet subset(int size, int count) {
        BitSet subset = new BitSet(size);
        int missing = count;
        for (int candidate = 0; candidate < size; candidate++) {
            if (nextInt(size - candidate) < missing) {
                subset.set(candidate);
                missing--;
            }
        }
        return subset;
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
