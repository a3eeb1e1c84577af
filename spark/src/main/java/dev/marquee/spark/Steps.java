package dev.marquee.spark;

import dev.marquee.spark.ratings.SparkJobException;

/** Progress on standard error, and what a step needs of the driver. */
final class Steps {
    private static final int CORE_NEEDS = 25;

    private Steps() {}

    /** Tells of a step. */
    static void say(String step) {
        System.err.println("marquee-spark: " + step);
    }

    /** Rejects an older Java before anything is computed. */
    static void requireJavaOfCore(String what, String instead) {
        int java = Runtime.version().feature();
        if (java < CORE_NEEDS) {
            throw new SparkJobException("%s needs Java %d in the driver, and this is Java %d; %s"
                    .formatted(what, CORE_NEEDS, java, instead));
        }
    }
}
