package dev.marquee.explore;

import dev.marquee.data.RatingRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distribution of the number of ratings per user, or per movie, with at least one.
 *
 * @param rated the number with ratings: at least 1
 * @param unrated the number without ratings
 * @param quartiles of the number of ratings
 * @param bins histogram of the number of ratings, on a logarithmic scale without gaps
 */
public record ActivityDistribution(int rated, int unrated, Quartiles quartiles, List<LogBin> bins) {
    /** Copies the bins. */
    public ActivityDistribution {
        bins = List.copyOf(bins);
    }

    /**
     * Minimum, quartiles (interpolated linearly) and maximum.
     *
     * @param min smallest number of ratings, at least 1
     * @param lower first quartile
     * @param median second quartile
     * @param upper third quartile
     * @param max largest number of ratings
     */
    public record Quartiles(int min, double lower, double median, double upper, int max) {
        private static Quartiles of(int[] sorted) {
            return new Quartiles(
                    sorted[0], at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted[sorted.length - 1]);
        }

        private static double at(int[] sorted, double share) {
            double position = share * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }
    }

    static ActivityDistribution of(RatingRows rows) {
        int[] counts = counts(rows);
        return new ActivityDistribution(
                counts.length, rows.rows() - counts.length, Quartiles.of(counts), LogBin.of(counts));
    }

    /** The number of ratings per row in ascending order, without rows that have none. */
    static int[] counts(RatingRows rows) {
        int[] counts = IntStream.range(0, rows.rows())
                .map(rows::count)
                .filter(count -> count > 0)
                .toArray();
        Arrays.sort(counts);
        return counts;
    }
}
