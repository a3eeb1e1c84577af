package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingRows;
import dev.marquee.recommend.similarity.MovieGenres;
import dev.marquee.recommend.similarity.Novelty;
import dev.marquee.split.Split;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What the train part and the catalogue say of every movie, whoever the list is for. */
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

    /** How few people of the train part know each movie. */
    public Novelty novelty() {
        return novelty;
    }

    /** All movies, those with most training ratings first, equal ones by index. Not a copy: to be read only. */
    public int[] mostRatedFirst() {
        return mostRatedFirst;
    }
}
