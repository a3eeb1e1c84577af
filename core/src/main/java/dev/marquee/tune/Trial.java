package dev.marquee.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options that were tried.
 *
 * @param number which draw they are, from 0, where the search starts; with halving the same draw is tried several times,
 *     with more effort each
 * @param options all of them as text, by name, in order
 * @param outcome what came of it
 */
public record Trial(int number, Map<String, String> options, Outcome outcome) {
    /** Copies the options, in their order. */
    public Trial {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
