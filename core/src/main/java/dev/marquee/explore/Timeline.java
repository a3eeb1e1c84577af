package dev.marquee.explore;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Number and mean of the ratings over time. Ratings without a time are excluded.
 *
 * @param unit the length of a period
 * @param periods without gaps, from that of the first rating to that of the last, in UTC
 */
public record Timeline(PeriodUnit unit, List<Period> periods) {
    /** Copies the periods. */
    public Timeline {
        periods = List.copyOf(periods);
    }

    /**
     * A month, a quarter or a year.
     *
     * @param start its first day
     * @param ratings the number of ratings given in it
     * @param mean of those; empty if there are none
     */
    public record Period(LocalDate start, int ratings, OptionalDouble mean) {}

    static Optional<Timeline> of(Ratings ratings) {
        long first = Long.MAX_VALUE;
        long last = Ratings.UNKNOWN_TIME;
        for (int entry = 0; entry < ratings.size(); entry++) {
            long time = ratings.time(entry);
            if (time != Ratings.UNKNOWN_TIME) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        return last == Ratings.UNKNOWN_TIME ? Optional.empty() : Optional.of(between(first, last, ratings));
    }

    private static Timeline between(long first, long last, Ratings ratings) {
        PeriodUnit unit = PeriodUnit.fitting(first, last);
        LocalDate start = unit.startOf(first);
        MeanAccumulator[] accumulators = MeanAccumulator.array(unit.index(start, last) + 1);
        RatingRows rows = ratings.byUser();
        for (int entry = 0; entry < ratings.size(); entry++) {
            if (ratings.time(entry) != Ratings.UNKNOWN_TIME) {
                accumulators[unit.index(start, ratings.time(entry))].add(rows.value(entry), 1);
            }
        }
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < accumulators.length; i++) {
            periods.add(new Period(unit.plus(start, i), accumulators[i].ratings(), accumulators[i].mean()));
        }
        return new Timeline(unit, periods);
    }

    /** The length of a period of a {@link Timeline}: the shortest that needs at most {@value #MAX_PERIODS} periods. */
    public enum PeriodUnit {
        /** A calendar month. */
        MONTH(1),
        /** Three months, from January, April, July or October on. */
        QUARTER(3),
        /** A calendar year. */
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
}
