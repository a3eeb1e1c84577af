package dev.marquee.data.read;

import dev.marquee.data.read.parse.LineError;
import java.util.ArrayList;
import java.util.List;

/** Deals with faults: strict, the first is thrown; lenient, they are counted and the first few kept. */
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

    void error(String file, LineError error) {
        add(file, 1, List.of(error));
    }

    /** So many faults, the first few of them given. */
    void add(String file, int errors, List<LineError> first) {
        if (!lenient && !first.isEmpty()) {
            throw first.getFirst().in(file);
        }
        count += errors;
        first.stream()
                .limit(Math.max(0, EXAMPLES - examples.size()))
                .forEach(error -> examples.add("%s:%d, column %d (%s): found '%s' where %s was expected"
                        .formatted(
                                file, error.line(), error.column(), error.field(), error.found(), error.expected())));
    }

    int count() {
        return count;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }
}
