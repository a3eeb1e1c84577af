package dev.marquee.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How long a period of a {@link Timeline} is: the shortest that needs at most {@value #MOST} of them. */
public enum PeriodUnit {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private static final int MOST = 120;

    private final int months;

    PeriodUnit(int months) {
        this.months = months;
    }

    static PeriodUnit fitting(long first, long last) {
        for (PeriodUnit unit : values()) {
            if (unit.index(unit.startOf(first), last) < MOST) {
                return unit;
            }
        }
        return YEAR;
    }

    /** The first day of the period that a time, in seconds since 1970, falls in. */
    LocalDate startOf(long seconds) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** How many periods after the one at start a time falls in. */
    int index(LocalDate start, long seconds) {
        return (int) (ChronoUnit.MONTHS.between(start, startOf(seconds)) / months);
    }

    LocalDate plus(LocalDate start, int periods) {
        return start.plusMonths((long) periods * months);
    }
}
