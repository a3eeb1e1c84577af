package dev.marquee.algorithm;

import dev.marquee.model.Trainer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An algorithm that is part of another one, with its options, written {@code name:option=value:option=value}.
 *
 * @param algorithm name of the algorithm
 * @param options option values as texts, by name
 */
public record MemberAlgorithm(String algorithm, Map<String, String> options) {
    /** Copies the options and keeps their order. */
    public MemberAlgorithm {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Parses a member.
     *
     * @param text such as {@code neural:epochs=20}
     * @return the member
     * @throws IllegalArgumentException if the text does not have that form
     */
    public static MemberAlgorithm parse(String text) {
        List<String> parts = Arrays.asList(text.split(":", -1));
        Map<String, String> options = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] nameAndValue = part.split("=", 2);
            if (nameAndValue.length < 2 || nameAndValue[0].isBlank()) {
                throw new IllegalArgumentException(text);
            }
            options.put(nameAndValue[0], nameAndValue[1]);
        }
        return new MemberAlgorithm(parts.getFirst(), options);
    }

    /**
     * {@return the trainer of the algorithm with these options}
     *
     * @param named finds an algorithm by its name
     * @throws dev.marquee.data.UsageException if the algorithm or an option is unknown, or a value is out of range
     */
    public Trainer trainer(Function<String, Algorithm<?, ?>> named) {
        return named.apply(algorithm).recipe(options).trainer();
    }

    @Override
    public String toString() {
        return algorithm
                + options.entrySet().stream()
                        .map(option -> ":" + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining());
    }
}
