package dev.marquee.data.read;

import dev.marquee.data.read.parse.LineError;
import java.util.ArrayList;
import java.util.List;

/**
 * Handles invalid lines: if strict, throws the first error; if lenient, counts the errors and keeps the first few as
 * examples.
 */
final class LineErrorHandler {
    private static final int EXAMPLES = 5;

    private final boolean lenient;
    private final List<String> examples = new ArrayList<>();
    private int count;

    LineErrorHandler(boolean lenient) {
        this.lenient = lenient;
    }

    boolean lenient() {
        return lenient;
    }

    /** Adds a number of errors, of which the first few are given. */
    void add(String file, int errors, List<LineError> first) {
        if (!lenient && !first.isEmpty()) {
            throw first.getFirst().toException(file);
        }
        count += errors;
        first.stream()
                .limit(Math.max(0, EXAMPLES - examples.size()))
                .forEach(error -> examples.add(error.describe(file)));
    }

    int count() {
        return count;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }
}
