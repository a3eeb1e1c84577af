package dev.marquee.service.users;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.Reason.Credit;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import dev.marquee.service.serving.RecommendResponse.Recommended;
import dev.marquee.service.users.Favourites.Contributor;
import dev.marquee.service.users.ShelvesResponse.Kind;
import dev.marquee.service.users.ShelvesResponse.Shelf;
import java.util.List;

/**
 * The shelf of movies by directors, or with actors, that a user likes. Each movie has the contributor as its reason.
 *
 * @param liked the most certain first
 */
record ContributorShelf(Credit credit, List<Contributor> liked) {
    ContributorShelf {
        liked = List.copyOf(liked);
    }

    /** Keeps the movies of these contributors. */
    Filter filter() {
        return Filter.where(
                movie -> credit.of(movie).stream()
                        .anyMatch(name -> liked.stream()
                                .anyMatch(contributor -> contributor.name().equals(name))),
                "not by or with a favourite");
    }

    /** The shelf of movies that pass the filter. */
    Shelf of(List<Recommended> movies, Catalogue catalogue) {
        List<Recommended> explained = movies.stream()
                .map(recommended -> recommended.with(List.of(reason(
                        catalogue.movie(
                                catalogue.ids().index(recommended.movie().movie())),
                        catalogue))))
                .toList();
        return switch (credit) {
            case DIRECTOR -> Shelf.of("directors", Kind.DIRECTORS, explained);
            case ACTOR -> Shelf.of("actors", Kind.ACTORS, explained);
        };
    }

    private ReasonResponse reason(Movie movie, Catalogue catalogue) {
        Contributor contributor = liked.stream()
                .filter(candidate -> credit.of(movie).contains(candidate.name()))
                .findFirst()
                .orElseThrow();
        return new ReasonResponse.Contributor(
                contributor.name(),
                credit.toString(),
                contributor.movies().stream()
                        .map(other -> MovieResponse.of(catalogue.movie(other)))
                        .toList(),
                contributor.above());
    }
}
