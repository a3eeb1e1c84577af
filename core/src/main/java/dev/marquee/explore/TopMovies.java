package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The movies with the most ratings, and those rated best: at most {@value #MOST} each, only movies with a rating, ties
 * in the catalogue's order.
 *
 * @param mostRated by their number of ratings
 * @param bestRated by their damped mean
 */
public record TopMovies(List<RatedMovie> mostRated, List<RatedMovie> bestRated) {
    /** How many ratings of the mean of all are added to a movie's own, so that a few high ones do not decide. */
    public static final int DAMPING = 25;

    private static final int MOST = 15;

    /** Copies the lists. */
    public TopMovies {
        mostRated = List.copyOf(mostRated);
        bestRated = List.copyOf(bestRated);
    }

    /**
     * A movie and its ratings.
     *
     * @param movie as in the catalogue
     * @param ratings how many it has: at least 1
     * @param mean of those
     * @param dampedMean of those and {@link #DAMPING} times the mean of all ratings
     */
    public record RatedMovie(Movie movie, int ratings, double mean, double dampedMean) {}

    static TopMovies of(Dataset data) {
        RowSums sums = new RowSums(data.ratings().byMovie());
        double all = data.ratings().mean();
        List<RatedMovie> rated = IntStream.range(0, data.catalogue().size())
                .filter(movie -> sums.count(movie) > 0)
                .mapToObj(movie -> rated(data.catalogue().movie(movie), sums.count(movie), sums.sum(movie), all))
                .toList();
        return new TopMovies(
                first(rated, Comparator.comparingInt(RatedMovie::ratings)),
                first(rated, Comparator.comparingDouble(RatedMovie::dampedMean)));
    }

    private static RatedMovie rated(Movie movie, int ratings, double sum, double all) {
        return new RatedMovie(movie, ratings, sum / ratings, (sum + DAMPING * all) / (ratings + DAMPING));
    }

    /** Stable, so that equal movies stay in the catalogue's order. */
    private static List<RatedMovie> first(List<RatedMovie> movies, Comparator<RatedMovie> by) {
        return movies.stream().sorted(by.reversed()).limit(MOST).toList();
    }
}
