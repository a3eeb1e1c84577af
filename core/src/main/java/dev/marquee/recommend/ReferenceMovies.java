package dev.marquee.recommend;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Movies that contributions to a list are compared with: of all degrees of popularity, and not of the list. */
final class ReferenceMovies {
    /** The number of movies, if there are as many. */
    static final int COUNT = 48;

    private final int[] movies;

    /** Chooses them among the movies that were rated; sorts these once. */
    ReferenceMovies(Ratings ratings) {
        RatingRows byMovie = ratings.byMovie();
        int[] rated = IntStream.range(0, ratings.movies())
                .filter(movie -> byMovie.count(movie) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer movie) -> byMovie.count(movie))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.min(COUNT, rated.length);
        this.movies = IntStream.range(0, count)
                .map(i -> rated[(int) ((long) i * rated.length / count)])
                .sorted()
                .toArray();
    }

    /** Those that are not in a list, ascending. */
    int[] without(int[] list) {
        return Arrays.stream(movies)
                .filter(movie -> Arrays.stream(list).noneMatch(listed -> listed == movie))
                .toArray();
    }
}
