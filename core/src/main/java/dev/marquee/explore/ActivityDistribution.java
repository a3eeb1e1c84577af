package dev.marquee.explore;

import dev.marquee.data.RatingRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How ratings are spread over the users, or over the movies, that have at least one.
 *
 * @param rated how many have a rating: at least 1
 * @param unrated how many have none
 * @param quartiles of the number of ratings one has
 * @param bins how many have how many ratings, on a logarithmic scale without gaps
 */
public record ActivityDistribution(int rated, int unrated, Quartiles quartiles, List<LogBin> bins) {
    /** Copies the bins. */
    public ActivityDistribution {
        bins = List.copyOf(bins);
    }

    /** The smallest, the three that cut in four, linear between the nearest two, and the largest. */
    public record Quartiles(int min, double lower, double median, double upper, int max) {
        private static Quartiles of(int[] sorted) {
            return new Quartiles(
                    sorted[0], at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted[sorted.length - 1]);
        }

        private static double at(int[] sorted, double share) {
            double place = share * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    static ActivityDistribution of(RatingRows rows) {
        int[] counts = counts(rows);
        return new ActivityDistribution(
                counts.length, rows.rows() - counts.length, Quartiles.of(counts), LogBin.of(counts));
    }

    /** How many ratings each row has, fewest first, without the rows that have none. */
    static int[] counts(RatingRows rows) {
        int[] counts = IntStream.range(0, rows.rows())
                .map(rows::count)
                .filter(count -> count > 0)
                .toArray();
        Arrays.sort(counts);
        return counts;
    }
}
