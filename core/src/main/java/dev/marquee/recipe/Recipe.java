package dev.marquee.recipe;

import dev.marquee.model.Trainer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An algorithm with its options, ready to train.
 *
 * @param algorithm its name
 * @param options every option as text, by name, in order
 * @param trainer fits it
 */
public record Recipe(String algorithm, Map<String, String> options, Trainer trainer) {
    /** Copies the options, in their order. */
    public Recipe {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
