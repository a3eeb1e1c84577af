package dev.marquee.internal;

/** The times a rating can have, in seconds since 1970 in UTC, and the one sentence about all others. */
public final class RatingTimes {
    /** The latest time, on 7 February 2106: the largest unsigned 32-bit number. */
    public static final long MAX = (1L << 32) - 1;

    private static final String RULE = "a time in whole seconds since 1970, up to 2106";

    private RatingTimes() {}

    /** Whether the time can be stored; 0 stands for an unknown time. */
    public static boolean contains(long seconds) {
        return seconds >= 0 && seconds <= MAX;
    }

    /** The rule for times, followed by the likely cause if the given number is not a time: a fragment of a message. */
    public static String rule(long seconds) {
        boolean looksLikeMillis = seconds > MAX && seconds / 1000 <= MAX;
        return looksLikeMillis ? RULE + "; it looks like milliseconds, so divide it by 1000" : RULE;
    }

    /** The message that rejects a number that is not a time. */
    public static String message(long seconds) {
        String rule = rule(seconds);
        return "time %d is not %s%s"
                .formatted(seconds, rule, rule.equals(RULE) ? "; correct it, or use 0 for unknown" : "");
    }
}
