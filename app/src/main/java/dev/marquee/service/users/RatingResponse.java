package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.StoredRating;

/**
 * A user's rating of a movie.
 *
 * @param version of the user's stored state
 * @param time in ISO 8601 and UTC
 */
public record RatingResponse(String user, long version, MovieId movie, double rating, String time) {
    static RatingResponse of(UserId user, long version, StoredRating rating) {
        return new RatingResponse(
                user.value(),
                version,
                rating.movie(),
                rating.value(),
                rating.time().toString());
    }
}
