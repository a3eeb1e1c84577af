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
}
