package dev.marquee.data.read.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was not as expected: lines that were left out, counted by file and cause, and further sentences. */
final class Findings {
    private record Cause(String file, String description) {}

    private record Count(int lines, long first) {}

    private final Map<Cause, Count> counts = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    /** Adds a sentence without a full stop. */
    void add(String sentence) {
        others.add(sentence);
    }

    /**
     * Counts a line.
     *
     * @param description for use after "lines": {@code with an unknown movie id}
     * @param line 1-based
     */
    void add(String file, String description, long line) {
        counts.merge(
                new Cause(file, description),
                new Count(1, line),
                (before, _) -> new Count(before.lines() + 1, before.first()));
    }

    /** One sentence per file and cause, in order of appearance, then the other sentences. */
    List<String> sentences() {
        return Stream.concat(
                        counts.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue())),
                        others.stream())
                .toList();
    }

    private static String sentence(Cause cause, Count count) {
        return count.lines() == 1
                ? "%s: line %d, %s, was left out".formatted(cause.file(), count.first(), cause.description())
                : String.format(
                        Locale.ROOT,
                        "%s: %,d lines %s were left out, the first of them line %d",
                        cause.file(),
                        count.lines(),
                        cause.description(),
                        count.first());
    }
}
