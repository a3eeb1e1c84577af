package dev.marquee.tune;

/** What came of a trial. Sealed, because every report has a word for each. */
public sealed interface Outcome {
    /**
     * A number.
     *
     * @param metric what was measured
     * @param value the mean over the validation parts; finite
     * @param seconds that training and measuring took
     */
    record Measured(String metric, double value, double seconds) implements Outcome {
        /** Checks that there is a number. */
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s of %s".formatted(metric, value));
            }
        }
    }

    /**
     * None: the options do not go together, or nothing can be learned with them.
     *
     * @param reason a sentence
     */
    record Skipped(String reason) implements Outcome {}
}
