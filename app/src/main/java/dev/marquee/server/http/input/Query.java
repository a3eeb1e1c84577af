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

/** The query of a request, its values checked as they are asked for. */
public final class Query implements Parameters {
    private static final int LONGEST = 4000;
    private static final int MOST = 20;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Query of(UriQuery query, String... known) {
        List<String> names = Arrays.asList(known);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : query.names()) {
            if (!names.contains(name)) {
                throw new UsageException("there is no parameter '%s' here; %sthere are: %s"
                        .formatted(
                                Parameters.shortened(name),
                                DidYouMean.hint(Parameters.shortened(name), names),
                                String.join(", ", names)));
            }
            values.put(name, List.copyOf(query.all(name)));
        }
        return new Query(values);
    }

    @Override
    public Optional<String> text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new UsageException("%s is given %d times; give it once".formatted(name, all.size()));
        }
        return all.stream().findFirst().filter(text -> !text.isBlank()).map(text -> bounded(name, text, LONGEST));
    }

    /** A text of no more characters than that; empty if it was not given, or is blank. */
    public Optional<String> text(String name, int longest) {
        return text(name).map(text -> bounded(name, text, longest));
    }

    @Override
    public List<String> texts(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > MOST) {
            throw new UsageException(
                    "%s is given %d times; give it at most %d times".formatted(name, all.size(), MOST));
        }
        return all.stream().map(text -> bounded(name, text, LONGEST)).toList();
    }

    @Override
    public OptionalInt integer(String name, int min, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Parameters.inRange(name, Integer.parseInt(text.orElseThrow()), min, max));
        } catch (NumberFormatException e) {
            throw new UsageException("%s is '%s', which is no whole number in %d..%d; give one that is"
                    .formatted(name, Parameters.shortened(text.orElseThrow()), min, max));
        }
    }

    @Override
    public double number(String name, double otherwise) {
        Optional<String> text = text(name);
        try {
            // Double would also read what Java's own sources may say: 1d, 0x1p-1.
            double number =
                    text.map(BigDecimal::new).map(BigDecimal::doubleValue).orElse(otherwise);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as what is not finite.
        }
        throw new UsageException("%s is '%s', which is no number; give one such as 0.5"
                .formatted(name, Parameters.shortened(text.orElse(""))));
    }

    @Override
    public boolean flag(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new UsageException(
                                "%s is '%s'; give true or false".formatted(name, Parameters.shortened(text)));
                })
                .orElse(false);
    }

    /** Texts with commas between them. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).orElse("").split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String bounded(String name, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new UsageException("%s is %,d characters long; give at most %,d".formatted(name, length, longest));
        }
        return text;
    }
}
