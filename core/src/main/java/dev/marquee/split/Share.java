package dev.marquee.split;

/** How many of a number a share comes to. */
final class Share {
    private Share() {}

    /** The nearest whole number to the share of so many, a half rounded up. */
    static int of(int whole, double share) {
        return Math.toIntExact(Math.round(whole * share));
    }
}
