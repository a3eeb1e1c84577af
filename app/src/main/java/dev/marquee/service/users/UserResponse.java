package dev.marquee.service.users;

import dev.marquee.store.record.StoredUser;

/**
 * The numbers of movies in a user's stored state.
 *
 * @param watched movies seen and not rated
 * @param version increases by one with every change
 */
public record UserResponse(String user, int ratings, int watched, int watchlist, long version) {
    static UserResponse of(StoredUser stored) {
        return new UserResponse(
                stored.user().value(),
                stored.ratings().size(),
                stored.watched().size(),
                stored.watchlist().size(),
                stored.revision().version());
    }
}
