package dev.marquee.data.read.parse;

import dev.marquee.data.RatingScale;
import dev.marquee.internal.RatingTimes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses blocks of lines with one rating or event each. Skips blank lines. Works on bytes and allocates no object per line,
 * except a text for values that are not levels, at some hundred megabytes per second and thread. Thread-safe.
 *
 * @param format the format of the ratings
 * @param users the users allowed in the file; empty if any
 * @param movies the movies allowed in the file; empty if any
 */
public record RatingLines(RatingsFormat format, Optional<IdTable> users, Optional<IdTable> movies) {
    private static final long MAX_NUMBER = Long.MAX_VALUE / 10 - 1;
    private static final int MAX_DIGITS = 9;
    private static final int MAX_NUMBER_LENGTH = 40;

    /** Parses a block of whole lines; if strict, up to the first error. */
    public ParsedBlock parse(byte[] block, boolean lenient) {
        return new Pass(block, lenient).run();
    }

    /** One pass over a block. */
    private final class Pass {
        private final byte[] bytes;
        private final boolean lenient;
        private final ParsedBlock parsed;
        private final int[] starts = new int[format.columns().last() + 1];
        private final int[] ends = new int[format.columns().last() + 1];
        private final byte first = (byte) format.delimiter().charAt(0);
        private final int delimiterLength = format.delimiter().length();
        private final boolean hasLevels = format.hasLevels();
        private final @Nullable RatingScale scale = format.scale().orElse(null);
        private final @Nullable IdTable knownUsers = users.orElse(null);
        private final @Nullable IdTable knownMovies = movies.orElse(null);
        private int number;
        private int decimals;

        Pass(byte[] bytes, boolean lenient) {
            this.bytes = bytes;
            this.lenient = lenient;
            this.parsed = new ParsedBlock(bytes.length, hasLevels);
        }

        ParsedBlock run() {
            int at = 0;
            while (at < bytes.length && (lenient || parsed.errorCount == 0)) {
                int end = at;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                int next = end + 1;
                if (end > at && bytes[end - 1] == '\r') {
                    end--;
                }
                parsed.lines++;
                if (end > at) {
                    line(at, end);
                }
                at = next;
            }
            return parsed.trimmed();
        }

        private void line(int from, int to) {
            int fields = split(from, to);
            if (fields <= format.columns().last()) {
                error(
                        fields,
                        "line",
                        text(from, to),
                        "a line of at least %d fields"
                                .formatted(format.columns().last() + 1));
                return;
            }
            float value = hasLevels
                    ? level(format.columns().value())
                    : exact(format.columns().value());
            long time = format.columns().time() < 0 ? 0 : time(format.columns().time());
            if (Float.isNaN(value) || time < 0) {
                return;
            }
            int user = id("user", format.columns().user(), knownUsers, parsed.users);
            if (user < 0) {
                return;
            }
            int movie = id("movie", format.columns().movie(), knownMovies, parsed.movies);
            if (movie < 0) {
                return;
            }
            if (hasLevels) {
                parsed.add(user, movie, (int) value, (int) time);
            } else {
                parsed.add(user, movie, value, (int) time);
            }
        }

        /** Finds the fields up to the last one needed; returns the number of fields found. */
        private int split(int from, int to) {
            int field = 0;
            int at = from;
            while (field < starts.length) {
                boolean quoted = format.quotes() && at < to && bytes[at] == '"';
                int end = quoted ? closingQuote(at + 1, to) : at;
                while (end < to && !delimits(end, to)) {
                    end++;
                }
                boolean closed = quoted && end - 1 > at && bytes[end - 1] == '"';
                starts[field] = closed ? at + 1 : at;
                ends[field] = closed ? end - 1 : end;
                field++;
                if (end >= to) {
                    break;
                }
                at = end + delimiterLength;
            }
            return field;
        }

        private int closingQuote(int at, int to) {
            int end = at;
            while (end < to && !(bytes[end] == '"' && (end + 1 == to || bytes[end + 1] == first))) {
                end++;
            }
            return end;
        }

        private boolean delimits(int at, int to) {
            return bytes[at] == first && (delimiterLength == 1 || (at + 1 < to && bytes[at + 1] == first));
        }

        private int id(String noun, int column, @Nullable IdTable known, IdTable own) {
            int from = starts[column];
            int to = ends[column];
            if (isBlank(from, to)) {
                error(column, noun, text(from, to), "the id of a " + noun);
                return -1;
            }
            if (known == null) {
                return own.add(bytes, from, to);
            }
            int code = known.find(bytes, from, to);
            if (code < 0) {
                error(column, noun, text(from, to), "the id of a %s that the data set lists".formatted(noun));
            }
            return code;
        }

        private boolean isBlank(int from, int to) {
            int at = from;
            while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
                at++;
            }
            return at == to;
        }

        /** The level of a rating, or NaN after an error. */
        private float level(int column) {
            float value = decimal(starts[column], ends[column]);
            if (scale != null && scale.contains(value)) {
                return scale.level(value);
            }
            offScale(column);
            return Float.NaN;
        }

        /** A rating on a continuous scale or the weight of an event, or NaN after an error. */
        private float exact(int column) {
            if (column < 0) {
                return 1;
            }
            float value = number(starts[column], ends[column]);
            boolean isValid = scale == null ? value > 0 && Float.isFinite(value) : scale.contains(value);
            if (!isValid) {
                offScale(column);
                return Float.NaN;
            }
            return value;
        }

        private void offScale(int column) {
            String found = text(starts[column], ends[column]);
            if (scale == null) {
                error(column, "weight", found, "a weight above 0");
            } else {
                error(
                        column,
                        "rating",
                        found,
                        "a rating in %s (set the scale to MIN..MAX:STEP, or MIN..MAX:any, if the data uses another)"
                                .formatted(scale.values()));
            }
        }

        /** The nearest float to a decimal number, with or without an exponent; NaN if the text is not one. */
        private float number(int from, int to) {
            if (from == to || to - from > MAX_NUMBER_LENGTH) {
                return Float.NaN;
            }
            for (int i = from; i < to; i++) {
                // Refuses what only Java writes so, such as 1f and 0x1p3.
                if ("0123456789.+-eE".indexOf(bytes[i]) < 0) {
                    return Float.NaN;
                }
            }
            try {
                return Float.parseFloat(text(from, to));
            } catch (NumberFormatException e) {
                return Float.NaN;
            }
        }

        /** The decimal number, or NaN if the text is not one. */
        private float decimal(int from, int to) {
            boolean negative = from < to && bytes[from] == '-';
            int start = negative ? from + 1 : from;
            if (start == to || to - start > MAX_DIGITS || !digits(start, to)) {
                return Float.NaN;
            }
            float value = number;
            for (int i = 0; i < decimals; i++) {
                value /= 10;
            }
            return negative ? -value : value;
        }

        /** Reads digits with at most one decimal point; false if there is anything else, or no digit. */
        private boolean digits(int from, int to) {
            number = 0;
            decimals = 0;
            boolean point = false;
            for (int i = from; i < to; i++) {
                int digit = bytes[i] - '0';
                if (bytes[i] == '.' && !point && to - from > 1) {
                    point = true;
                } else if (digit >= 0 && digit <= 9) {
                    number = 10 * number + digit;
                    decimals += point ? 1 : 0;
                } else {
                    return false;
                }
            }
            return true;
        }

        /** Seconds since 1970, 0 if blank, or -1 after an error. */
        private long time(int column) {
            long seconds = 0;
            for (int i = starts[column]; i < ends[column] && seconds >= 0; i++) {
                int digit = bytes[i] - '0';
                seconds = digit >= 0 && digit <= 9 && seconds <= MAX_NUMBER ? 10 * seconds + digit : -1;
            }
            if (!RatingTimes.contains(seconds)) {
                error(column, "time", text(starts[column], ends[column]), RatingTimes.rule(seconds));
                return -1;
            }
            return seconds;
        }

        private void error(int column, String field, String found, String expected) {
            parsed.error(new LineError(parsed.lines, column + 1, field, found, expected));
        }

        private String text(int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }
}
