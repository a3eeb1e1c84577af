package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.recommend.similarity.Similarity;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is like a movie. */
public final class SimilarMovies {
    private final int movies;
    private final Similarity similarity;

    /**
     * @param model of the catalogue's movies
     * @param catalogue says genres and years
     * @throws dev.marquee.data.UsageException if the model does not compare movies, and is asked to
     */
    public SimilarMovies(Model model, Catalogue catalogue, SimilarityMeasure similarity) {
        this.movies = catalogue.size();
        this.similarity = similarity.by(model, catalogue);
    }

    /**
     * The n movies most like one, itself left out; all others where these are fewer.
     *
     * @param movie 0-based
     * @return the most similar first, equal ones by index
     */
    public List<SimilarMovie> to(int movie, int n) {
        float[] similarities = new float[movies];
        similarity.similarities(movie, IntStream.range(0, movies).toArray(), similarities);
        boolean[] itself = new boolean[movies];
        itself[movie] = true;
        return Arrays.stream(TopN.of(similarities, n, itself))
                .mapToObj(other -> new SimilarMovie(other, similarities[other]))
                .toList();
    }

    /**
     * A movie that is like another.
     *
     * @param movie 0-based
     * @param similarity in -1..1
     */
    public record SimilarMovie(int movie, float similarity) {}
}
