package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.model.Model;
import dev.marquee.recommend.rerank.Reranker;
import dev.marquee.recommend.similarity.Similarity;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the movies most similar to a movie. */
public final class SimilarMovies {
    private final int movies;
    private final Similarity similarity;

    /**
     * Creates a finder by one measure.
     *
     * @param model of the catalogue's movies
     * @param catalogue with genres and years
     * @param similarity the measure to compare movies by
     * @throws dev.marquee.data.UsageException if the measure needs a {@link dev.marquee.model.MovieSimilarityModel} and
     *     the model is none
     */
    public SimilarMovies(Model model, Catalogue catalogue, SimilarityMeasure similarity) {
        this.movies = catalogue.size();
        this.similarity = similarity.by(model, catalogue);
    }

    /**
     * The n movies most similar to a movie, without the movie itself; all others if there are fewer.
     *
     * @param movie 0-based
     * @param n maximum number of movies, at least 1
     * @return most similar first, ties by index
     */
    public List<SimilarMovie> to(int movie, int n) {
        float[] similarities = new float[movies];
        similarity.similarities(movie, IntStream.range(0, movies).toArray(), similarities);
        boolean[] itself = new boolean[movies];
        itself[movie] = true;
        return Arrays.stream(Reranker.best(similarities, n, itself))
                .mapToObj(other -> new SimilarMovie(other, similarities[other]))
                .toList();
    }

    /**
     * A movie with its similarity to another.
     *
     * @param movie 0-based
     * @param similarity in -1..1
     */
    public record SimilarMovie(int movie, float similarity) {}
}
