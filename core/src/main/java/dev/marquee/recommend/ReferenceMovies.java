package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Movies that contributions to a list are compared with: of all degrees of popularity, and not of the list. */
final class ReferenceMovies {
    /** The number of movies, if there are as many. */
    static final int COUNT = 48;

    private ReferenceMovies() {}

    /** The movies, ascending; each rated at least once. */
    static int[] of(Dataset data, int[] list) {
        int[] rated = IntStream.range(0, data.ratings().movies())
                .filter(movie -> data.ratings().byMovie().count(movie) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer movie) -> data.ratings().byMovie().count(movie))
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet movies = new BitSet();
        int count = Math.min(COUNT, rated.length);
        for (int i = 0; i < count; i++) {
            movies.set(rated[(int) ((long) i * rated.length / count)]);
        }
        for (int movie : list) {
            movies.clear(movie);
        }
        return movies.stream().toArray();
    }
}
