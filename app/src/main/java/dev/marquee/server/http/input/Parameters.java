package dev.marquee.server.http.input;

import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a request says by name, in its query or in the fields of its body alike. Each method refuses what is not as asked
 * for, with a {@link UsageException}.
 */
public interface Parameters {
    /** The most letters of a text that are repeated in an answer. */
    int LONGEST_SHOWN = 40;

    /** A text; empty if it was not given, or is blank. */
    Optional<String> text(String name);

    /** Several texts; none if it was not given. */
    List<String> texts(String name);

    /** A whole number in least..most. */
    OptionalInt integer(String name, int min, int max);

    /** A finite number. */
    double number(String name, double otherwise);

    /** Whether something is asked for; not, if it was not given. */
    boolean flag(String name);

    /** Enough of what a stranger sent to recognise it by. */
    static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** The number, if it is in the range. */
    static int inRange(String name, int number, int min, int max) {
        if (number < min || number > max) {
            throw new UsageException("%s is %d, outside %d..%d".formatted(name, number, min, max));
        }
        return number;
    }
}
