package dev.marquee.evaluate.ranking;

/** The logarithmic rank discount of DCG. */
public final class Discount {
    private static final double LN_2 = Math.log(2);

    private Discount() {}

    /**
     * 1 / log₂(i + 1) at the i-th position, counted from 1.
     *
     * @param position 0-based: position 0 gives 1
     */
    public static double at(int position) {
        return LN_2 / Math.log(position + 2);
    }
}
