package dev.marquee.report.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Month or year ticks of an axis of periods at positions 0, 1, …. */
final class TimeTicks {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ROOT);
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600};
    private static final int YEAR = 12;
    private static final double GAP = 14;

    private TimeTicks() {}

    /** As many ticks as fit: every month, quarter, half-year, year, or a round number of years. */
    static Ticks of(List<LocalDate> times, double width) {
        long span = ChronoUnit.MONTHS.between(times.getFirst(), times.getLast());
        int step = 0;
        while (step < MONTHS.length - 1 && tooMany(span, MONTHS[step], width)) {
            step++;
        }
        int months = MONTHS[step];
        List<Double> positions = IntStream.range(0, times.size())
                .filter(i -> (times.get(i).getYear() * YEAR + times.get(i).getMonthValue() - 1) % months == 0)
                .mapToObj(i -> (double) i)
                .toList();
        Function<LocalDate, String> label = months < YEAR ? TimeTicks::month : time -> "" + time.getYear();
        return new Ticks(positions, position -> label.apply(times.get((int) position)));
    }

    /** {@code Sep 1997}. */
    static String month(LocalDate time) {
        return MONTH.format(time);
    }

    private static boolean tooMany(long span, int months, double width) {
        double label = GAP + TextWidth.of(months < YEAR ? "Mar 1998" : "1998");
        return (span / months + 1) * label > width + label;
    }
}
