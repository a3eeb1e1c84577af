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
 * A user's favourite movie and movies similar to it.
 *
 * @param movie 0-based
 * @param like the most similar first
 */
record SimilarShelf(int movie, List<MovieId> like) {
    SimilarShelf {
        like = List.copyOf(like);
    }

    /**
     * Chooses favourites in order; one that is similar to an earlier choice is skipped, since both shelves would hold the
     * same movies.
     *
     * @param max the maximum number of favourites
     * @param width the maximum number of similar movies per favourite
     */
    static List<SimilarShelf> of(List<Integer> favourites, ModelService service, int max, int width) {
        SimilarMovies similar = new SimilarMovies(
                service.model(), service.data().catalogue(), SimilarityMeasure.ofLists(service.model()));
        List<SimilarShelf> chosen = new ArrayList<>();
        Set<MovieId> covered = new HashSet<>();
        for (int movie : favourites) {
            if (chosen.size() < max && !covered.contains(id(service, movie))) {
                List<MovieId> like = similar.to(movie, width).stream()
                        .map(other -> id(service, other.movie()))
                        .toList();
                chosen.add(new SimilarShelf(movie, like));
                covered.addAll(like);
            }
        }
        return chosen;
    }

    private static MovieId id(ModelService service, int movie) {
        return service.data().catalogue().movie(movie).id();
    }
}
