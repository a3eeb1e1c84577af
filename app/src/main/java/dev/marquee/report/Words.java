package dev.marquee.report;

import dev.marquee.explore.Timeline;
import dev.marquee.explore.Timeline.PeriodUnit;
import dev.marquee.internal.Counted;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Phrases for numbers and periods. */
final class Words {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** The noun, with an s unless the number is 1. */
    static String plural(String noun, int number) {
        return Counted.form(number, noun, noun + "s");
    }

    /** {@code from September 1997 to April 1998}, or {@code in April 1998}. */
    static String span(Timeline timeline) {
        String first = period(timeline.unit(), timeline.periods().getFirst().start());
        String last = period(timeline.unit(), timeline.periods().getLast().start());
        return first.equals(last) ? "in " + first : "from " + first + " to " + last;
    }

    /** {@code April 1998}, {@code Q2 1998}, {@code 1998}. */
    static String period(PeriodUnit unit, LocalDate start) {
        return switch (unit) {
            case MONTH -> MONTH.format(start);
            case QUARTER -> "Q" + ((start.getMonthValue() + 2) / 3) + " " + start.getYear();
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    /** {@code month}, {@code quarter}, {@code year}. */
    static String unit(PeriodUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
