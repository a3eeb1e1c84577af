package dev.marquee.split;

/** Computes a share of a number. */
final class Share {
    private Share() {}

    /** The share of a number, rounded to the nearest integer, halves up. */
    static int of(int whole, double share) {
        return Math.toIntExact(Math.round(whole * share));
    }
}
