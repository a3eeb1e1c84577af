package dev.marquee.server.http.input;

import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Named parameters of a request, from its query or from the fields of its JSON body. Each method rejects an invalid value
 * with a {@link UsageException}.
 */
public interface Parameters {
    /** Maximum number of characters of a client's text that a response repeats. */
    int MAX_SHOWN_LENGTH = 40;

    /** A text; empty if it is missing or blank. */
    Optional<String> text(String name);

    /** A list of texts; empty if it is missing. */
    List<String> texts(String name);

    /** An integer in min..max; empty if it is missing. */
    OptionalInt integer(String name, int min, int max);

    /** A finite number; the default value if it is missing. */
    double number(String name, double defaultValue);

    /** A boolean; false if it is missing. */
    boolean bool(String name);

    /** The beginning of a text that a client sent, to repeat it in an error. */
    static String shortened(String text) {
        return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
    }

    /** The number; throws if it is out of range. */
    static int inRange(String name, int number, int min, int max) {
        if (number < min || number > max) {
            throw new UsageException("%s=%d is out of range %d..%d".formatted(name, number, min, max));
        }
        return number;
    }
}
