package dev.marquee.recommend.rerank;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The number of ratings below which a movie is on no list: what is predicted of it is little more than a guess. It grows
 * with the data, since then there is no need to guess: {@value #SHARE} of the mean number of ratings of a rated movie,
 * and at least {@value #LEAST}, as long as {@value #MOVIES} movies have that many; else what the {@value #MOVIES} most
 * rated movies have. Without that many rated movies there is no floor.
 *
 * @param lowest that of every list; 0 if there is none
 * @param wellKnown that of lists without novelty, not below the lowest
 */
public record RatingFloor(int lowest, int wellKnown) {
    private static final double SHARE = 0.1;
    private static final int LEAST = 5;
    private static final int MOVIES = 50;
    private static final int WELL_KNOWN = 4;

    /** Computes the floor from the ratings of a data set. O(movies log movies). */
    public static RatingFloor of(Ratings ratings) {
        RatingRows byMovie = ratings.byMovie();
        int[] counts = IntStream.range(0, byMovie.rows())
                .map(byMovie::count)
                .filter(count -> count > 0)
                .sorted()
                .toArray();
        if (counts.length < MOVIES) {
            return new RatingFloor(0, 0);
        }
        double mean = Arrays.stream(counts).average().orElse(0);
        int most = counts[counts.length - MOVIES];
        int lowest = Math.min(most, (int) Math.max(LEAST, Math.round(SHARE * mean)));
        return new RatingFloor(lowest, Math.min(most, WELL_KNOWN * lowest));
    }

    /**
     * The floor of a list: the higher, the better known its movies are to be.
     *
     * @param novelty of the list's {@link dev.marquee.recommend.list.Preferences}, 0..1
     * @return from {@link #wellKnown} at 0 to {@link #lowest} at 1, with equal ratios between
     */
    public int at(double novelty) {
        return lowest == 0 ? 0 : (int) Math.round(wellKnown * Math.pow((double) lowest / wellKnown, novelty));
    }
}
