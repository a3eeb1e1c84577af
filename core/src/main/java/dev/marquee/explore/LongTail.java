package dev.marquee.explore;

import dev.marquee.data.RatingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How few movies have how many of the ratings. Movies are ranked by their number of ratings, most first; those without
 * any are left out.
 *
 * @param heads what the top 1, 5, 10 and 20 % have; a share of movies is rounded up to whole movies
 * @param curve from (0, 0) to (1, 1), at most a hundred steps: concave, the farther from the diagonal the less equal
 * @param moviesForHalf how many of the most rated have half of all ratings
 * @param rareMovies how many have fewer than {@link #RARE} ratings
 */
public record LongTail(List<Share> heads, List<Share> curve, int moviesForHalf, int rareMovies) {
    /** A movie with fewer ratings is rare. */
    public static final int RARE = 5;

    private static final int STEPS = 100;

    /** Copies the lists. */
    public LongTail {
        heads = List.copyOf(heads);
        curve = List.copyOf(curve);
    }

    /**
     * What a share of the movies has.
     *
     * @param movies the share of rated movies, in 0..1, the most rated first
     * @param ratings the share of ratings they have, in 0..1
     */
    public record Share(double movies, double ratings) {}

    static LongTail of(RatingRows byMovie) {
        int[] fewestFirst = ActivityDistribution.counts(byMovie);
        int[] max = ratingsOfMostRated(fewestFirst);
        List<Share> heads = DoubleStream.of(0.01, 0.05, 0.10, 0.20)
                .mapToObj(share -> new Share(share, ratings(max, (int) Math.ceil(share * fewestFirst.length))))
                .toList();
        int half = 0;
        while (2L * max[half] < max[fewestFirst.length]) {
            half++;
        }
        int rare = 0;
        while (rare < fewestFirst.length && fewestFirst[rare] < RARE) {
            rare++;
        }
        return new LongTail(heads, curve(max), half, rare);
    }

    /** How many ratings the n most rated movies have together, for n = 0, 1, …. */
    private static int[] ratingsOfMostRated(int[] fewestFirst) {
        int[] sums = new int[fewestFirst.length + 1];
        for (int n = 1; n < sums.length; n++) {
            sums[n] = sums[n - 1] + fewestFirst[fewestFirst.length - n];
        }
        return sums;
    }

    private static List<Share> curve(int[] max) {
        int movies = max.length - 1;
        int steps = Math.min(STEPS, movies);
        List<Share> curve = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            int n = (int) ((long) movies * step / steps);
            curve.add(new Share((double) n / movies, ratings(max, n)));
        }
        return curve;
    }

    private static double ratings(int[] max, int movies) {
        return (double) max[movies] / max[max.length - 1];
    }
}
