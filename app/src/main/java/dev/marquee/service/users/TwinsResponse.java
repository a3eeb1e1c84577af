package dev.marquee.service.users;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.recommend.SimilarUsers.Disagreement;
import dev.marquee.recommend.SimilarUsers.SimilarUser;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;

/**
 * Users whose taste is similar to a user's, among those who agreed to be seen. Their ids, which are secrets, are never part of it.
 *
 * @param visibleAs the name by which others see the user; absent if the user has not agreed to be seen, and so sees no one
 * @param twins the most similar first
 */
public record TwinsResponse(String user, Optional<String> visibleAs, List<Twin> twins) {
    /** Copies the list. */
    public TwinsResponse {
        twins = List.copyOf(twins);
    }

    /**
     * A user of similar taste.
     *
     * @param name that the other chose
     * @param similarity above 0, at most 1
     * @param common the number of movies that both rated
     * @param loved movies that both liked; a few
     * @param disagreed movies that one liked and the other did not; a few
     * @param recommended movies that the other liked and the user has not seen; a few
     */
    public record Twin(
            String name,
            double similarity,
            int common,
            List<MovieResponse> loved,
            List<RatedByBoth> disagreed,
            List<MovieResponse> recommended) {
        /** Copies the lists. */
        public Twin {
            loved = List.copyOf(loved);
            disagreed = List.copyOf(disagreed);
            recommended = List.copyOf(recommended);
        }

        static Twin of(String name, SimilarUser similar, Catalogue catalogue) {
            return new Twin(
                    name,
                    similar.similarity(),
                    similar.common(),
                    movies(similar.loved(), catalogue),
                    similar.disagreed().stream()
                            .map(movie -> RatedByBoth.of(movie, catalogue))
                            .toList(),
                    movies(similar.recommended(), catalogue));
        }

        private static List<MovieResponse> movies(List<Integer> movies, Catalogue catalogue) {
            return movies.stream()
                    .map(movie -> MovieResponse.of(catalogue.movie(movie)))
                    .toList();
        }
    }

    /**
     * A movie that two users rated differently.
     *
     * @param you the rating of the user
     * @param twin the rating of the other
     */
    public record RatedByBoth(@JsonUnwrapped MovieResponse movie, double you, double twin) {
        static RatedByBoth of(Disagreement disagreement, Catalogue catalogue) {
            return new RatedByBoth(
                    MovieResponse.of(catalogue.movie(disagreement.movie())),
                    disagreement.rating(),
                    disagreement.other());
        }
    }
}
