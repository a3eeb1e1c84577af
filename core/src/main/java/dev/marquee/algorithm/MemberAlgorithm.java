package dev.marquee.algorithm;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An algorithm of the blend with its options, written {@code name:option=value:option=value}.
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

    @Override
    public String toString() {
        return algorithm
                + options.entrySet().stream()
                        .map(option -> ":" + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining());
    }
}
