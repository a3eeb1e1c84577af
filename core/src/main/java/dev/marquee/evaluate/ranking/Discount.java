package dev.marquee.evaluate.ranking;

/** How much less a movie counts the further down a list it stands. */
public final class Discount {
    private static final double LN_2 = Math.log(2);

    private Discount() {}

    /** 1 / log₂(i + 1) at the i-th place, here counted from 0: 1 at the first. */
    public static double at(int place) {
        return LN_2 / Math.log(place + 2);
    }
}
