package dev.marquee.service.users;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.Catalogue;
import dev.marquee.service.MovieResponse;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoredUser;
import java.util.List;

/**
 * The movies that a user marked as seen, as not of interest, or as not seen.
 *
 * @param version of the user's stored state
 * @param movies the latest first; rated ones are left out, and those that are not in the model's data
 */
public record MarkedMoviesResponse(String user, long version, List<Marked> movies) {
    /** Copies the list. */
    public MarkedMoviesResponse {
        movies = List.copyOf(movies);
    }

    /**
     * A marked movie.
     *
     * @param time in ISO 8601 and UTC
     */
    public record Marked(@JsonUnwrapped MovieResponse movie, String time) {}

    static MarkedMoviesResponse of(Catalogue catalogue, StoredUser stored, Mark mark) {
        return new MarkedMoviesResponse(
                stored.user().value(),
                stored.revision().version(),
                stored.marked(mark).stream()
                        .filter(marked -> catalogue.ids().contains(marked.movie()))
                        .map(marked -> new Marked(
                                MovieResponse.of(catalogue.movie(catalogue.ids().index(marked.movie()))),
                                marked.time().toString()))
                        .toList());
    }
}
