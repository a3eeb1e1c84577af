package dev.marquee.evaluate;

import dev.marquee.data.Catalogue;
import dev.marquee.data.RatingRows;
import dev.marquee.split.Split;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What the train part and the catalogue say of every movie, whoever the list is for. */
final class MovieFacts {
    private static final double LN_2 = Math.log(2);

    private final int[][] genres;
    private final int genreCount;
    private final int[] mostRatedFirst;
    private final double[] selfInformation;

    private MovieFacts(int[][] genres, int genreCount, int[] mostRatedFirst, double[] selfInformation) {
        this.genres = genres;
        this.genreCount = genreCount;
        this.mostRatedFirst = mostRatedFirst;
        this.selfInformation = selfInformation;
    }

    static MovieFacts of(Split split) {
        RatingRows raters = split.train().ratings().byMovie();
        RatingRows users = split.train().ratings().byUser();
        long active = IntStream.range(0, users.rows())
                .filter(user -> users.count(user) > 0)
                .count();
        Catalogue catalogue = split.train().catalogue();
        return new MovieFacts(
                catalogue.movies().stream()
                        .map(movie -> movie.genres().stream()
                                .mapToInt(catalogue.genres()::indexOf)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new),
                catalogue.genres().size(),
                IntStream.range(0, raters.rows())
                        .boxed()
                        .sorted(Comparator.comparingInt(movie -> -raters.count(movie)))
                        .mapToInt(Integer::intValue)
                        .toArray(),
                IntStream.range(0, raters.rows())
                        .mapToDouble(movie -> Math.log((double) active / Math.max(1, raters.count(movie))) / LN_2)
                        .toArray());
    }

    /** Whether any movie's genre is known. */
    boolean haveGenres() {
        for (int[] ofMovie : genres) {
            if (ofMovie.length > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many genres the catalogue has. */
    int genreCount() {
        return genreCount;
    }

    /** The genres of a movie, ascending. Not a copy: to be read only. */
    int[] genres(int movie) {
        return genres[movie];
    }

    /** All movies, those with most training ratings first, equal ones by index. Not a copy: to be read only. */
    int[] mostRatedFirst() {
        return mostRatedFirst;
    }

    /** How surprising it is that a user has rated the movie, in bits; that of one rating for a movie without any. */
    double selfInformation(int movie) {
        return selfInformation[movie];
    }

    /** How much the genres of two movies differ: 1 − |both| / |either|, 1 where neither has one. */
    double distance(int movie, int other) {
        int both = 0;
        int[] some = genres[movie];
        int[] others = genres[other];
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Integer.compare(some[i], others[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int either = some.length + others.length - both;
        return either == 0 ? 1 : 1 - (double) both / either;
    }
}
