package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.metric.ReplayCounts.Slice;
import dev.marquee.split.Split;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * RMSE and MAE of a replay: of all predictions, by the number of the user's ratings known at the time, and by tenths of
 * the predictions in order of time. Three sums per slice: predictions, absolute and squared errors.
 */
final class ReplayErrors implements MetricSums {
    private static final List<Known> KNOWN = List.of(
            new Known(0, "Known0", "0"),
            new Known(1, "Known1to4", "1–4"),
            new Known(5, "Known5to19", "5–19"),
            new Known(20, "Known20", "20+"));

    private static final int PERIODS = 10;
    private static final int WIDTH = 3;

    private final List<Slice> slices;
    private final long[] starts;

    /** A range of known ratings, up to the next one's least number. */
    private record Known(int min, String suffix, String label) {}

    private ReplayErrors(List<Slice> slices, long[] starts) {
        this.slices = slices;
        this.starts = starts;
    }

    /** Tenths by the number of ratings; one of them begins with a second, so that some may be empty. */
    static ReplayErrors of(List<Split> periods) {
        long[] times = periods.stream()
                .flatMapToLong(split -> IntStream.range(0, split.test().size())
                        .mapToLong(entry -> split.test().time(entry)))
                .sorted()
                .toArray();
        long[] starts = IntStream.range(0, PERIODS)
                .mapToLong(period -> times[(int) ((long) period * times.length / PERIODS)])
                .toArray();
        List<Slice> slices = new ArrayList<>(List.of(new Slice("", "all")));
        KNOWN.forEach(known -> slices.add(new Slice(known.suffix, known.label)));
        for (int period = 0; period < PERIODS; period++) {
            slices.add(new Slice(
                    "Period" + (period + 1),
                    Instant.ofEpochSecond(starts[period])
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()));
        }
        return new ReplayErrors(List.copyOf(slices), starts);
    }

    List<Slice> byKnown() {
        return slices.subList(1, 1 + KNOWN.size());
    }

    List<Slice> byTime() {
        return slices.subList(1 + KNOWN.size(), slices.size());
    }

    @Override
    public List<Metric> metrics() {
        return slices.stream()
                .flatMap(slice -> List.of(slice.rmse(), slice.mae()).stream())
                .toList();
    }

    @Override
    public int width() {
        return WIDTH * slices.size();
    }

    /** Adds the error of one prediction to the three slices that it belongs to. */
    void add(double[] sums, double error, int known, long time) {
        add(sums, 0, error);
        int range = KNOWN.size() - 1;
        while (known < KNOWN.get(range).min) {
            range--;
        }
        add(sums, 1 + range, error);
        int period = PERIODS - 1;
        while (time < starts[period]) {
            period--;
        }
        add(sums, 1 + KNOWN.size() + period, error);
    }

    private static void add(double[] sums, int slice, double error) {
        sums[WIDTH * slice]++;
        sums[WIDTH * slice + 1] += Math.abs(error);
        sums[WIDTH * slice + 2] += error * error;
    }

    @Override
    public double[] values(double[] sums) {
        double[] values = new double[2 * slices.size()];
        for (int slice = 0; slice < slices.size(); slice++) {
            double count = sums[WIDTH * slice];
            values[2 * slice] = Math.sqrt(sums[WIDTH * slice + 2] / count);
            values[2 * slice + 1] = sums[WIDTH * slice + 1] / count;
        }
        return values;
    }

    /** The slices with at least one prediction, with their numbers of predictions and users. */
    List<Slice> counted(List<Slice> wanted, GroupSums sums, int users) {
        return wanted.stream()
                .map(slice -> slice.counted(counts(sums, users, slices.indexOf(slice))))
                .filter(slice -> slice.predictions() > 0)
                .toList();
    }

    private static int[] counts(GroupSums sums, int users, int slice) {
        return IntStream.range(0, users)
                .map(user -> (int) sums.sum(user, WIDTH * slice))
                .filter(count -> count > 0)
                .toArray();
    }
}
