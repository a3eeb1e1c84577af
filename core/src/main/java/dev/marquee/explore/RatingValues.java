package dev.marquee.explore;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distribution of the rating values.
 *
 * @param values all values of the scale in ascending order, including those never given
 * @param mean of all ratings
 * @param median the middle rating, or the mean of the middle two
 */
public record RatingValues(List<ValueCount> values, double mean, double median) {
    /** Copies the values. */
    public RatingValues {
        values = List.copyOf(values);
    }

    /** A value and the number of ratings with it. */
    public record ValueCount(float value, int count) {}

    static RatingValues of(Ratings ratings) {
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
