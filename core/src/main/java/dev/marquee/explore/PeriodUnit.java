package dev.marquee.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The length of a period of a {@link Timeline}: the shortest that needs at most {@value #MAX_PERIODS} periods. */
public enum PeriodUnit {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private static final int MAX_PERIODS = 120;

    private final int months;

    PeriodUnit(int months) {
        this.months = months;
    }

    static PeriodUnit fitting(long first, long last) {
        for (PeriodUnit unit : values()) {
            if (unit.index(unit.startOf(first), last) < MAX_PERIODS) {
                return unit;
            }
        }
        return YEAR;
    }

    /** The first day of the period that contains a time in seconds since 1970. */
    LocalDate startOf(long seconds) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /** The number of periods from the one at start to the one of a time. */
    int index(LocalDate start, long seconds) {
        return (int) (ChronoUnit.MONTHS.between(start, startOf(seconds)) / months);
    }

    LocalDate plus(LocalDate start, int periods) {
        return start.plusMonths((long) periods * months);
    }
}
