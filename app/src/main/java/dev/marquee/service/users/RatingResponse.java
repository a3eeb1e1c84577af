package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.StoredRating;

/**
 * What a person gave a movie.
 *
 * @param version of what is stored of the person
 * @param time by ISO 8601 in UTC
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
