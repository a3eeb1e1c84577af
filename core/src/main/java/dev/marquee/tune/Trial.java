package dev.marquee.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A configuration that was tried.
 *
 * @param number of the configuration, from 0, the start; halving tries the same configuration several times with
 *     growing budgets
 * @param options all options as text, by name, in order
 * @param outcome of the trial
 */
public record Trial(int number, Map<String, String> options, Outcome outcome) {
    /** Copies the options and keeps their order. */
    public Trial {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The outcome of a trial. Sealed, because every report words each case. */
    public sealed interface Outcome {
        /**
         * A measured value.
         *
         * @param metric the metric that was measured
         * @param value its mean over the validation parts; finite
         * @param seconds the time for training and measuring
         */
        record Measured(String metric, double value, double seconds) implements Outcome {
            /** Checks that the value is finite. */
            public Measured {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("%s is %s, which is not finite".formatted(metric, value));
                }
            }
        }

        /**
         * No value: the options are incompatible, or nothing can be learned with them.
         *
         * @param reason a sentence
         */
        record Skipped(String reason) implements Outcome {}
    }
}
