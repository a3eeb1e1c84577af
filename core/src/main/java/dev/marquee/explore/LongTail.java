package dev.marquee.explore;

import dev.marquee.data.RatingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How concentrated the ratings are on few movies. Movies are ranked by their number of ratings, most first; movies
 * without ratings are excluded.
 *
 * @param heads the rating shares of the top 1, 5, 10 and 20 %; a share of movies is rounded up to whole movies
 * @param curve Lorenz curve from (0, 0) to (1, 1) in at most a hundred steps: concave, the farther from the diagonal
 *     the less equal
 * @param moviesForHalf the number of most rated movies that have half of all ratings
 * @param rareMovies the number of movies with fewer than {@link #RARE} ratings
 */
public record LongTail(List<Share> heads, List<Share> curve, int moviesForHalf, int rareMovies) {
    /** Movies with fewer ratings are rare. */
    public static final int RARE = 5;

    private static final int MAX_STEPS = 100;

    /** Copies the lists. */
    public LongTail {
        heads = List.copyOf(heads);
        curve = List.copyOf(curve);
    }

    /**
     * A point of the Lorenz curve.
     *
     * @param movies the share of rated movies, in 0..1, the most rated first
     * @param ratings the share of ratings they have, in 0..1
     */
    public record Share(double movies, double ratings) {}

    static LongTail of(RatingRows byMovie) {
        int[] fewestFirst = ActivityDistribution.counts(byMovie);
        int[] cumulative = ratingsOfMostRated(fewestFirst);
        List<Share> heads = DoubleStream.of(0.01, 0.05, 0.10, 0.20)
                .mapToObj(share -> new Share(share, ratings(cumulative, (int) Math.ceil(share * fewestFirst.length))))
                .toList();
        int half = 0;
        while (2L * cumulative[half] < cumulative[fewestFirst.length]) {
            half++;
        }
        int rare = 0;
        while (rare < fewestFirst.length && fewestFirst[rare] < RARE) {
            rare++;
        }
        return new LongTail(heads, curve(cumulative), half, rare);
    }

    /** The total number of ratings of the n most rated movies, for n = 0, 1, …. */
    private static int[] ratingsOfMostRated(int[] fewestFirst) {
        int[] sums = new int[fewestFirst.length + 1];
        for (int n = 1; n < sums.length; n++) {
            sums[n] = sums[n - 1] + fewestFirst[fewestFirst.length - n];
        }
        return sums;
    }

    private static List<Share> curve(int[] cumulative) {
        int movies = cumulative.length - 1;
        int steps = Math.min(MAX_STEPS, movies);
        List<Share> curve = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            int n = (int) ((long) movies * step / steps);
            curve.add(new Share((double) n / movies, ratings(cumulative, n)));
        }
        return curve;
    }

    private static double ratings(int[] cumulative, int movies) {
        return (double) cumulative[movies] / cumulative[cumulative.length - 1];
    }
}
