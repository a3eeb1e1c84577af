package dev.marquee.data.read.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Handles invalid lines: if strict, throws the first error; if lenient, counts the errors and keeps the first few as
 * examples.
 */
public final class LineErrorHandler {
    private static final int EXAMPLES = 5;

    private final boolean lenient;
    private final List<String> examples = new ArrayList<>();
    private int count;

    /** Has no errors yet. */
    public LineErrorHandler(boolean lenient) {
        this.lenient = lenient;
    }

    /** Whether errors are counted, and not thrown. */
    public boolean lenient() {
        return lenient;
    }

    /** Adds a number of errors, of which the first few are given. */
    public void add(String file, int errors, List<LineError> first) {
        if (!lenient && !first.isEmpty()) {
            throw first.getFirst().toException(file);
        }
        count += errors;
        first.stream()
                .limit(Math.max(0, EXAMPLES - examples.size()))
                .forEach(error -> examples.add(error.describe(file)));
    }

    /** The number of errors. */
    public int count() {
        return count;
    }

    /** The first errors, a clause each. */
    public List<String> examples() {
        return List.copyOf(examples);
    }
}
