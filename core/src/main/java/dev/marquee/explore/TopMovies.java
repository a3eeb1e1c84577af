package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most rated movies and the best rated ones: at most {@value #MAX_MOVIES} each, only movies with ratings, ties in
 * the catalogue's order.
 *
 * @param mostRated by number of ratings
 * @param bestRated by damped mean
 */
public record TopMovies(List<RatedMovie> mostRated, List<RatedMovie> bestRated) {
    /**
     * The number of pseudo-ratings at the overall mean added to a movie's own, so that a few high ratings do not
     * decide.
     */
    public static final int DAMPING = 25;

    private static final int MAX_MOVIES = 15;

    /** Copies the lists. */
    public TopMovies {
        mostRated = List.copyOf(mostRated);
        bestRated = List.copyOf(bestRated);
    }

    /**
     * A movie and its ratings.
     *
     * @param movie as in the catalogue
     * @param ratings the number of its ratings: at least 1
     * @param mean of those
     * @param dampedMean mean of its ratings and {@link #DAMPING} pseudo-ratings at the overall mean
     */
    public record RatedMovie(Movie movie, int ratings, double mean, double dampedMean) {}

    static TopMovies of(Dataset data) {
        RowSums sums = new RowSums(data.ratings().byMovie());
        double overallMean = data.ratings().mean();
        List<RatedMovie> rated = IntStream.range(0, data.catalogue().size())
                .filter(movie -> sums.count(movie) > 0)
                .mapToObj(
                        movie -> rated(data.catalogue().movie(movie), sums.count(movie), sums.sum(movie), overallMean))
                .toList();
        return new TopMovies(
                first(rated, Comparator.comparingInt(RatedMovie::ratings)),
                first(rated, Comparator.comparingDouble(RatedMovie::dampedMean)));
    }

    private static RatedMovie rated(Movie movie, int ratings, double sum, double overallMean) {
        return new RatedMovie(movie, ratings, sum / ratings, (sum + DAMPING * overallMean) / (ratings + DAMPING));
    }

    /** A stable sort, so that ties stay in the catalogue's order. */
    private static List<RatedMovie> first(List<RatedMovie> movies, Comparator<RatedMovie> by) {
        return movies.stream().sorted(by.reversed()).limit(MAX_MOVIES).toList();
    }
}
