package dev.marquee.algorithm.bayesfm;

/**
 * How long the chains are and what is kept of them.
 *
 * @param sweeps of a chain
 * @param burnIn sweeps at the start of each chain that nothing is kept of
 * @param chains that are independent of one another
 * @param draws kept of all chains together
 */
public record Sampling(int sweeps, int burnIn, int chains, int draws) {
    /** How many draws a chain keeps: its share, or one a sweep where that is less. */
    int drawsAChain() {
        return Math.min(Math.ceilDiv(draws, chains), sweeps - burnIn);
    }

    /** Whether the draw of a sweep (from 1) is kept: they are spread evenly, the last among them. */
    boolean keeps(int sweep) {
        long after = (long) sweep - burnIn;
        long length = (long) sweeps - burnIn;
        long kept = drawsAChain();
        return after > 0 && after * kept / length > (after - 1) * kept / length;
    }
}
