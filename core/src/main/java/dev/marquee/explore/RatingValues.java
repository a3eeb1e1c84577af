package dev.marquee.explore;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distribution of the rating values.
 *
 * @param values all values of the scale in ascending order, including those never given; for a continuous scale, the
 *     middles of ten equal intervals of it
 * @param mean of all ratings
 * @param median the middle rating, or the mean of the middle two
 */
public record RatingValues(List<ValueCount> values, double mean, double median) {
    private static final int INTERVALS = 10;

    /** Copies the values. */
    public RatingValues {
        values = List.copyOf(values);
    }

    /**
     * A value and the number of ratings with it.
     *
     * @param value a value of the scale, or the middle of an interval
     * @param count number of ratings, at least 0
     */
    public record ValueCount(float value, int count) {}

    static RatingValues of(Ratings ratings) {
        return ratings.scale().hasLevels() ? ofLevels(ratings) : ofIntervals(ratings);
    }

    private static RatingValues ofIntervals(Ratings ratings) {
        RatingScale scale = ratings.scale();
        float width = (scale.max() - scale.min()) / INTERVALS;
        int[] counts = new int[INTERVALS];
        float[] sorted = new float[ratings.size()];
        for (int entry = 0; entry < sorted.length; entry++) {
            sorted[entry] = ratings.byUser().value(entry);
            counts[Math.clamp((int) ((sorted[entry] - scale.min()) / width), 0, INTERVALS - 1)]++;
        }
        Arrays.sort(sorted);
        List<ValueCount> values = IntStream.range(0, INTERVALS)
                .mapToObj(i -> new ValueCount(scale.min() + (i + 0.5f) * width, counts[i]))
                .toList();
        double median = ((double) sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new RatingValues(values, ratings.mean(), median);
    }

    private static RatingValues ofLevels(Ratings ratings) {
        RatingScale scale = ratings.scale();
        int[] counts = new int[scale.levels()];
        for (int entry = 0; entry < ratings.size(); entry++) {
            counts[ratings.byUser().level(entry)]++;
        }
        List<ValueCount> values = IntStream.range(0, counts.length)
                .mapToObj(level -> new ValueCount(scale.value(level), counts[level]))
                .toList();
        double lower = scale.value(levelAt((ratings.size() - 1) / 2, counts));
        double upper = scale.value(levelAt(ratings.size() / 2, counts));
        return new RatingValues(values, ratings.mean(), (lower + upper) / 2);
    }

    /** The level of the rating at a 0-based position in ascending order. */
    private static int levelAt(int position, int[] counts) {
        int level = 0;
        for (int below = counts[0]; below <= position; below += counts[level]) {
            level++;
        }
        return level;
    }
}
