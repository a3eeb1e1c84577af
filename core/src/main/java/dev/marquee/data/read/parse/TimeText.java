package dev.marquee.data.read.parse;

import dev.marquee.internal.RatingTimes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as text: seconds, milliseconds, microseconds or nanoseconds since 1970, with decimals or an exponent, told apart by
 * their size; or a date, with or without a time of day and a zone, with the year first or, if all dates of the file show whether
 * the day or the month comes first, with the year last. Without a zone it is UTC.
 */
public final class TimeText {
    /** What a time must be, for messages. */
    static final String RULE =
            "a time from 1970 to 2106, as seconds or milliseconds since 1970 or as a date such as 2021-01-29 or 2021-01-29T07:01:00Z, or nothing (set columns to time=none to leave all times out)";

    /** No text of a time, where 0 stands for an unknown one. */
    private static final long NONE = -1;

    /** Milliseconds, microseconds and nanoseconds count from March 1973 on; what is between is no time of any unit. */
    private static final double FIRST_MILLIS = 1e11;

    private static final double THOUSAND = 1000;
    private static final int MAX_LENGTH = 64;
    private static final Set<String> UNKNOWN = Set.of("null", "nan", "nat", "none", "n/a", "na", "\\n");
    private static final String CLOCK =
            "(?:(?:[Tt]| +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + CLOCK);
    private static final int MONTHS = 12;
    private static final int HALF_DAY = 12;

    private TimeText() {}

    /**
     * Seconds since 1970 of the text in from..to-1, 0 if it says that the time is unknown, or -1 if it is no time from 1970 to
     * 2106. A date with the year last has no time as long as the order is unknown.
     */
    public static long seconds(byte[] bytes, int from, int to, DateOrder order) {
        if (from == to) {
            return 0;
        }
        double number = NumberText.parse(bytes, from, to);
        if (!Double.isNaN(number)) {
            return ofNumber(number);
        }
        if (to - from > MAX_LENGTH) {
            return NONE;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return UNKNOWN.contains(text.toLowerCase(Locale.ROOT)) ? 0 : ofDate(text, order);
    }

    /** What a date with the year last shows: its first or its second number is above 12, or neither; empty for any other text. */
    static Optional<DateOrder> shownBy(String text) {
        Matcher date = YEAR_LAST.matcher(text);
        if (text.length() > MAX_LENGTH || !date.matches()) {
            return Optional.empty();
        }
        if (number(date.group(1)) > MONTHS) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return Optional.of(number(date.group(2)) > MONTHS ? DateOrder.MONTH_FIRST : DateOrder.UNKNOWN);
    }

    /** Seconds of a number since 1970 in the unit that its size shows, or -1. */
    static long ofNumber(double number) {
        double value = number;
        double first = FIRST_MILLIS;
        for (int unit = 0; unit < 3 && number >= first; unit++) {
            value /= THOUSAND;
            first *= THOUSAND;
        }
        long seconds = (long) Math.floor(value);
        return RatingTimes.contains(seconds) ? seconds : NONE;
    }

    private static long ofDate(String text, DateOrder order) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return seconds(date, 1, 2, 3);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (order == DateOrder.UNKNOWN || !yearLast.matches()) {
            return NONE;
        }
        return order == DateOrder.DAY_FIRST ? seconds(yearLast, 3, 2, 1) : seconds(yearLast, 3, 1, 2);
    }

    /** Seconds of a date, whose parts are in the groups of these numbers, and of its time of day in those after it. */
    private static long seconds(Matcher date, int year, int month, int dayOfMonth) {
        try {
            LocalDate day =
                    LocalDate.of(number(date.group(year)), number(date.group(month)), number(date.group(dayOfMonth)));
            LocalTime time = date.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            hour(number(date.group(4)), date.group(7)),
                            number(date.group(5)),
                            date.group(6) == null ? 0 : number(date.group(6)));
            String zone = date.group(8);
            ZoneOffset offset =
                    zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
            long seconds = day.toEpochSecond(time, offset);
            return RatingTimes.contains(seconds) ? seconds : NONE;
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** The hour of 24, of one of 12 if it is followed by AM or PM. */
    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > HALF_DAY) {
            throw new DateTimeException("hour out of range");
        }
        return hour % HALF_DAY + (Character.toLowerCase(half.charAt(0)) == 'p' ? HALF_DAY : 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
