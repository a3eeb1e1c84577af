package dev.marquee.server.http.input;

import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import io.helidon.common.uri.UriQuery;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The query parameters of a request, validated when they are read. */
public final class Query implements Parameters {
    private static final int MAX_LENGTH = 4000;
    private static final int MAX_VALUES = 20;

    /** All names that the server knows: a client can send any other word, even a secret, which must not reach logs. */
    private static final Set<String> NAMES = Set.of(
            "aggregation",
            "calibration",
            "certificate",
            "country",
            "cursor",
            "diversity",
            "dryRun",
            "excludeGenre",
            "explain",
            "file",
            "for",
            "from",
            "genre",
            "known",
            "language",
            "less",
            "like",
            "limit",
            "lists",
            "maxRuntime",
            "minRatings",
            "more",
            "n",
            "name",
            "notSeen",
            "novelty",
            "query",
            "scale",
            "settled",
            "sort",
            "tag",
            "to",
            "token",
            "unseen",
            "users");

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Query of(UriQuery query, String... known) {
        List<String> names = Arrays.asList(known);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : query.names()) {
            if (!names.contains(name)) {
                throw new UsageException(
                        names.isEmpty()
                                ? "there is no parameter '%s' here, nor any other; leave it out"
                                        .formatted(Parameters.shortened(name))
                                : "unknown parameter '%s'; %svalid parameters: %s"
                                        .formatted(
                                                Parameters.shortened(name),
                                                DidYouMean.hint(Parameters.shortened(name), names),
                                                String.join(", ", names)));
            }
            // A name alone is a blank value: ?dryRun must not do what it is to prevent.
            List<String> all = query.all(name);
            values.put(name, all.isEmpty() ? List.of("") : List.copyOf(all));
        }
        return new Query(values);
    }

    /** {@return a name as it may be logged: {@code other} if the server does not know it} */
    public static String loggable(String name) {
        return NAMES.contains(name) ? name : "other";
    }

    @Override
    public Optional<String> text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new UsageException("%s is given %d times; give it once".formatted(name, all.size()));
        }
        return all.stream().findFirst().filter(text -> !text.isBlank()).map(text -> bounded(name, text, MAX_LENGTH));
    }

    /** A text of at most that many characters; empty if it is missing or blank. */
    public Optional<String> text(String name, int maxLength) {
        return text(name).map(text -> bounded(name, text, maxLength));
    }

    @Override
    public List<String> texts(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > MAX_VALUES) {
            throw new UsageException(
                    "%s is given %d times; give it at most %d times".formatted(name, all.size(), MAX_VALUES));
        }
        return all.stream().map(text -> bounded(name, text, MAX_LENGTH)).toList();
    }

    /** A value that is not a text: a blank one is wrong, not missing. */
    private Optional<String> value(String name) {
        return values.getOrDefault(name, List.of()).size() == 1
                ? Optional.of(bounded(name, values.getOrDefault(name, List.of()).getFirst(), MAX_LENGTH))
                : text(name);
    }

    @Override
    public OptionalInt integer(String name, int min, int max) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Parameters.inRange(name, Integer.parseInt(ascii(text.orElseThrow())), min, max));
        } catch (NumberFormatException e) {
            throw new UsageException("%s must be an integer in %d..%d, got '%s'"
                    .formatted(name, min, max, Parameters.shortened(text.orElseThrow())));
        }
    }

    @Override
    public double number(String name, double defaultValue) {
        Optional<String> text = value(name);
        try {
            // Double.parseDouble would also accept Java literals such as 1d and 0x1p-1.
            double number = text.map(Query::ascii)
                    .map(BigDecimal::new)
                    .map(BigDecimal::doubleValue)
                    .orElse(defaultValue);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Rejected below, like a number that is not finite.
        }
        throw new UsageException(
                "%s must be a number such as 0.5, got '%s'".formatted(name, Parameters.shortened(text.orElse(""))));
    }

    @Override
    public boolean bool(String name) {
        return value(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new UsageException(
                                "%s must be true or false, got '%s'".formatted(name, Parameters.shortened(text)));
                })
                .orElse(false);
    }

    /** Java reads digits of every script, clients mean those of ASCII. */
    private static String ascii(String number) {
        if (!number.chars().allMatch(c -> c < 128)) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** A comma-separated list, without blank entries. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).orElse("").split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String bounded(String name, String text, int maxLength) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new UsageException("%s is %,d characters long; give at most %,d".formatted(name, length, maxLength));
        }
        return text;
    }
}
