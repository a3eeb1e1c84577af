package dev.marquee.imports.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of one file in ISO 8601. Whether {@code 6/5/25} is in May or in June is decided by all dates of the file: a number
 * above 12 is a day. If none is, dates with slashes have the month first, as in the United States, and others the day. Not
 * thread-safe.
 */
public final class EntryTimes {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([./-])\\s?(\\d{1,2})[./-]\\s?(\\d{4}|\\d{2})\\.?(?:[ ,T]+(.*))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[./年-]\\s?(\\d{1,2})[./月-]\\s?(\\d{1,2})\\.?日?(?:[ ,T]+(.*))?");
    private static final Pattern MONTH_NAME = Pattern.compile(
            "(?:\\p{L}+,?\\s+)??(?:(\\d{1,2})[a-z.]{0,3}[ -]+)?(\\p{L}{3,})\\.?[ -]+(?:(\\d{1,2})(?:st|nd|rd|th)?,?[ -]+)?(\\d{4}|\\d{2})(?:[ ,]+(.*))?");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(?:UTC|GMT|Z)?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> OTHER_MONTHS = Map.of(
            "mai", 5, "mrz", 3, "mär", 3, "okt", 10, "dez", 12, "fév", 2, "avr", 4, "aoû", 8, "déc", 12, "ago", 8);
    private static final int MONTHS_PER_YEAR = 12;

    private boolean hasDayFirst;
    private boolean hasDaySecond;

    /** Creates it for a file of which no date is known yet. */
    public EntryTimes() {}

    /** Learns the order of day and month from a date. */
    public void observe(String text) {
        if (text.length() < 6 || !Character.isDigit(text.charAt(0))) {
            return;
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            hasDayFirst |= Integer.parseInt(numbers.group(1)) > MONTHS_PER_YEAR;
            hasDaySecond |= Integer.parseInt(numbers.group(3)) > MONTHS_PER_YEAR;
        }
    }

    /** The text in ISO 8601; as it is if it is no date in another known form. */
    public String iso(String text) {
        if (text.isEmpty()) {
            return text;
        }
        try {
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                int first = Integer.parseInt(numbers.group(1));
                int second = Integer.parseInt(numbers.group(3));
                boolean isMonthFirst =
                        hasDaySecond || (!hasDayFirst && numbers.group(2).equals("/"));
                return iso(
                        year(numbers.group(4)),
                        isMonthFirst ? first : second,
                        isMonthFirst ? second : first,
                        numbers.group(5));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches() && !text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return iso(
                        year(yearFirst.group(1)),
                        Integer.parseInt(yearFirst.group(2)),
                        Integer.parseInt(yearFirst.group(3)),
                        yearFirst.group(4));
            }
            Matcher named = MONTH_NAME.matcher(text);
            if (named.matches() && month(named.group(2)) > 0) {
                String day = named.group(1) == null ? named.group(3) : named.group(1);
                return iso(
                        year(named.group(4)),
                        month(named.group(2)),
                        day == null ? 1 : Integer.parseInt(day),
                        named.group(5));
            }
        } catch (DateTimeException e) {
            return text;
        }
        return text;
    }

    private static String iso(int year, int month, int day, @org.jspecify.annotations.Nullable String clock) {
        String date = LocalDate.of(year, month, day).toString();
        Matcher time = CLOCK.matcher(clock == null ? "" : clock.strip());
        if (!time.matches()) {
            return date;
        }
        int hour = Integer.parseInt(time.group(1));
        boolean isAfternoon =
                time.group(4) != null && time.group(4).toLowerCase(Locale.ROOT).startsWith("p");
        int of24 = time.group(4) == null ? hour : hour % 12 + (isAfternoon ? 12 : 0);
        return "%sT%02d:%s:%s".formatted(date, of24, time.group(2), time.group(3) == null ? "00" : time.group(3));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /** 1..12, or 0 if the word is no month. */
    private static int month(String word) {
        String start = word.substring(0, 3).toLowerCase(Locale.ROOT);
        int at = MONTHS.indexOf(start);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : OTHER_MONTHS.getOrDefault(start, 0);
    }
}
