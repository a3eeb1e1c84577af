package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.recommend.SimilarMovies;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.service.serving.ModelService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A movie that somebody loved, and what is like it.
 *
 * @param movie 0-based
 * @param like the most like it first
 */
record SimilarShelf(int movie, List<MovieId> like) {
    SimilarShelf {
        like = List.copyOf(like);
    }

    /**
     * Some of the movies, in order; one that is like one chosen before is passed over, for the same would stand on both
     * shelves.
     *
     * @param max how many movies to choose
     * @param width how many movies like each to find
     */
    static List<SimilarShelf> of(List<Integer> loved, ModelService service, int max, int width) {
        SimilarMovies similar = new SimilarMovies(
                service.model(), service.data().catalogue(), SimilarityMeasure.ofLists(service.model()));
        List<SimilarShelf> chosen = new ArrayList<>();
        Set<MovieId> near = new HashSet<>();
        for (int movie : loved) {
            if (chosen.size() < max && !near.contains(id(service, movie))) {
                List<MovieId> like = similar.to(movie, width).stream()
                        .map(other -> id(service, other.movie()))
                        .toList();
                chosen.add(new SimilarShelf(movie, like));
                near.addAll(like);
            }
        }
        return chosen;
    }

    private static MovieId id(ModelService service, int movie) {
        return service.data().catalogue().movie(movie).id();
    }
}
