package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.recommend.genre.MovieGenres;
import dev.marquee.recommend.rerank.Novelty;
import dev.marquee.split.Split;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Properties of all movies from the train part and the catalogue, the same for all users. */
public final class MovieFacts {
    private final MovieGenres genres;
    private final Novelty novelty;
    private final int[] mostRatedFirst;

    private MovieFacts(MovieGenres genres, Novelty novelty, int[] mostRatedFirst) {
        this.genres = genres;
        this.novelty = novelty;
        this.mostRatedFirst = mostRatedFirst;
    }

    public static MovieFacts of(Split split) {
        RatingRows raters = split.train().ratings().byMovie();
        return new MovieFacts(
                MovieGenres.of(split.train().catalogue()),
                Novelty.of(split.train().ratings()),
                IntStream.range(0, raters.rows())
                        .boxed()
                        .sorted(Comparator.comparingInt(movie -> -raters.count(movie)))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    public MovieGenres genres() {
        return genres;
    }

    /** The novelty of each movie by the train part. */
    public Novelty novelty() {
        return novelty;
    }

    /** All movies by descending number of training ratings, ties by index. Not a copy: to be read only. */
    public int[] mostRatedFirst() {
        return mostRatedFirst;
    }
}
