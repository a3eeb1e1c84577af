package dev.marquee.service.users;

import dev.marquee.data.Catalogue;
import dev.marquee.service.MovieResponse;
import dev.marquee.store.record.StoredUser;
import java.util.List;

/**
 * A user's ratings in the store.
 *
 * @param version of the user's stored state
 * @param ratings the latest first; only of movies in the model's data
 */
public record RatingsResponse(String user, long version, List<Rated> ratings) {
    /** Copies the list. */
    public RatingsResponse {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating.
     *
     * @param time in ISO 8601 and UTC
     */
    public record Rated(MovieResponse movie, double rating, String time) {}

    static RatingsResponse of(Catalogue catalogue, StoredUser stored) {
        return new RatingsResponse(
                stored.user().value(),
                stored.revision().version(),
                stored.ratings().stream()
                        .filter(rating -> catalogue.ids().contains(rating.movie()))
                        .map(rating -> new Rated(
                                MovieResponse.of(catalogue.movie(catalogue.ids().index(rating.movie()))),
                                rating.value(),
                                rating.time().toString()))
                        .toList());
    }
}
