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
    private static final int THOUSAND = 1000;
    private static final long NO_TIME = -1;
    private static final String DATE_RULE =
            "a date with the year first, such as 2019-12-31, because the dates of the column do not show whether the day or the month comes first";

    /** Parses a block of whole lines, dates with the year last by the order; if strict, up to the first error. */
    public ParsedBlock parse(byte[] block, boolean lenient, DateOrder dates) {
        return new Pass(block, lenient, dates).run();
    }

    /** One pass over a block. */
    private final class Pass {
        private final byte[] bytes;
        private final boolean lenient;
        private final DateOrder dates;
        private final ParsedBlock parsed;
        private final LineFields fields;
        private final int[] starts;
        private final int[] ends;
        private final int needed = format.columns().last() + 1;
        private final boolean hasLevels = format.hasLevels();
        private final @Nullable RatingScale scale = format.scale().orElse(null);
        private final @Nullable IdTable knownUsers = users.orElse(null);
        private final @Nullable IdTable knownMovies = movies.orElse(null);
        private int number;
        private int decimals;

        Pass(byte[] bytes, boolean lenient, DateOrder dates) {
            this.bytes = bytes;
            this.lenient = lenient;
            this.dates = dates;
            this.parsed = new ParsedBlock(bytes.length, hasLevels);
            this.fields = new LineFields(bytes, format);
            this.starts = fields.starts;
            this.ends = fields.ends;
        }

        ParsedBlock run() {
            int at = 0;
            while (at < bytes.length && (lenient || parsed.errorCount == 0)) {
                int end = at;
                while (end < bytes.length && (bytes[end] > '\r' || !isLineEnd(bytes[end]))) {
                    end++;
                }
                parsed.lines++;
                line(at, end);
                boolean isPair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
                at = end + (isPair ? 2 : 1);
            }
            return parsed.trimmed();
        }

        private static boolean isLineEnd(byte b) {
            return b == '\n' || b == '\r';
        }

        private void line(int from, int to) {
            int count = fields.split(from, to);
            if (fields.isOpen || count < needed || count > format.width()) {
                misshapen(count, from, to);
                return;
            }
            if (isEmpty(format.columns().user()) && isEmpty(format.columns().movie()) && isBlankRow(from, to)) {
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

        private boolean isEmpty(int column) {
            return starts[column] == ends[column];
        }

        /** Whether the line has nothing but delimiters, as spreadsheets write after the last row. */
        private boolean isBlankRow(int from, int to) {
            return text(from, to).replace(format.delimiter(), "").isBlank();
        }

        private void misshapen(int count, int from, int to) {
            if (isBlankRow(from, to)) {
                return;
            }
            String text = text(from, to);
            if (fields.isOpen) {
                parsed.hasOpenQuote = true;
                error(count - 1, "line", text, "a quotation mark that closes the one opened in it");
            } else if (count < needed) {
                error(count, "line", text, "a line of at least %d fields".formatted(needed));
            } else {
                error(
                        format.width(),
                        "line",
                        text,
                        "a line of %d fields, not %d; a value that contains '%s' must be in double quotes"
                                .formatted(format.width(), count, format.delimiter()));
            }
        }

        private int id(String noun, int column, @Nullable IdTable known, IdTable own) {
            int from = starts[column];
            int to = ends[column];
            if (from == to) {
                error(column, noun, "", "the id of a " + noun);
                return -1;
            }
            if (fields.hasDoubledMarks) {
                byte[] id = text(from, to).replace("\"\"", "\"").getBytes(StandardCharsets.UTF_8);
                return id(noun, column, known, own, id, 0, id.length);
            }
            return id(noun, column, known, own, bytes, from, to);
        }

        private int id(String noun, int column, @Nullable IdTable known, IdTable own, byte[] in, int from, int to) {
            if (known == null) {
                return own.add(in, from, to);
            }
            int code = known.find(in, from, to);
            if (code < 0) {
                error(
                        column,
                        noun,
                        text(starts[column], ends[column]),
                        "the id of a %s that the data set lists".formatted(noun));
            }
            return code;
        }

        /** The level of a rating, or NaN after an error. */
        private float level(int column) {
            float value = decimal(starts[column], ends[column]);
            if (Float.isNaN(value)) {
                value = number(column);
            }
            if (scale != null && scale.contains(value) && !isAmbiguous(column)) {
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
            float value = number(column);
            boolean isValid = scale == null ? value > 0 : scale.contains(value);
            if (!isValid || isAmbiguous(column)) {
                offScale(column);
                return Float.NaN;
            }
            return value;
        }

        /** Whether a comma may divide thousands as well as decimals, on a scale that has thousands. */
        private boolean isAmbiguous(int column) {
            return (scale == null || scale.max() >= THOUSAND)
                    && NumberText.isAmbiguous(bytes, starts[column], ends[column]);
        }

        private float number(int column) {
            return NumberText.parseFloat(bytes, starts[column], ends[column]);
        }

        private void offScale(int column) {
            String found = text(starts[column], ends[column]);
            String field = scale == null ? "weight" : "rating";
            if (isAmbiguous(column)) {
                error(
                        column,
                        field,
                        found,
                        "a %s whose comma cannot divide thousands, such as 1234 or 1.234".formatted(field));
            } else if (scale == null) {
                error(column, field, found, "a weight above 0, within the range of a float (1.4e-45 to 3.4e38)");
            } else {
                error(
                        column,
                        field,
                        found,
                        Float.isNaN(number(column))
                                ? "a rating in %s, as a number".formatted(scale.values())
                                : "a rating in %s (set the scale to MIN..MAX:STEP, or MIN..MAX:any, if the data uses another)"
                                        .formatted(scale.values()));
            }
        }

        /** The decimal number in digits, or NaN if the text is not one, or a long one. */
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
                seconds = digit >= 0 && digit <= 9 && seconds <= MAX_NUMBER ? 10 * seconds + digit : NO_TIME;
            }
            if (!RatingTimes.contains(seconds)) {
                seconds = TimeText.seconds(bytes, starts[column], ends[column], dates);
            }
            return seconds < 0 ? noTime(column) : seconds;
        }

        /** Seconds of a date whose order is unknown yet, 0; else -1 after an error. */
        private long noTime(int column) {
            String text = text(starts[column], ends[column]);
            Optional<DateOrder> shown = dates == DateOrder.UNKNOWN ? TimeText.shownBy(text) : Optional.empty();
            if (shown.isPresent()) {
                parsed.dateOrders.add(shown.orElseThrow());
                if (parsed.undatedLine.isEmpty()) {
                    parsed.undatedLine = Optional.of(new LineError(parsed.lines, column + 1, "time", text, DATE_RULE));
                }
                return 0;
            }
            error(column, "time", text, TimeText.RULE);
            return NO_TIME;
        }

        private void error(int column, String field, String found, String expected) {
            parsed.error(new LineError(parsed.lines, column + 1, field, found, expected));
        }

        private String text(int from, int to) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            parsed.isMalformed |= text.indexOf('\uFFFD') >= 0;
            return text;
        }
    }
}
