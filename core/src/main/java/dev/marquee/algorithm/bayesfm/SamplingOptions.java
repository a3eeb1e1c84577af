package dev.marquee.algorithm.bayesfm;

/**
 * How long the chains are and what is kept of them.
 *
 * @param sweeps of a chain
 * @param burnIn sweeps at the start of each chain that nothing is kept of
 * @param chains that are independent of one another
 * @param draws kept of all chains together, each the mean of a window of sweeps
 */
public record SamplingOptions(int sweeps, int burnIn, int chains, int draws) {
    /** How many windows a chain has: its share of the draws, or one a sweep where that is less. */
    int windows() {
        return Math.min(Math.ceilDiv(draws, chains), sweeps - burnIn);
    }

    /** Whether a window ends with a sweep (from 1): they are as long as each other, up to one sweep; the last ends last. */
    boolean endsWindow(int sweep) {
        long after = (long) sweep - burnIn;
        long length = (long) sweeps - burnIn;
        return after > 0 && after * windows() / length > (after - 1) * windows() / length;
    }
}
