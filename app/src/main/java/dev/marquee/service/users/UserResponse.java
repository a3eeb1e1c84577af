package dev.marquee.service.users;

import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoredUser;

/**
 * The numbers of movies in a user's stored state.
 *
 * @param watched movies seen and not rated
 * @param notInterested movies not to be recommended
 * @param notSeen movies not to be asked about
 * @param version increases by one with every change
 */
public record UserResponse(
        String user, int ratings, int watched, int watchlist, int notInterested, int notSeen, long version) {
    static UserResponse of(StoredUser stored) {
        return new UserResponse(
                stored.user().value(),
                stored.ratings().size(),
                stored.marked(Mark.WATCHED).size(),
                stored.marked(Mark.WATCHLIST).size(),
                stored.marked(Mark.NOT_INTERESTED).size(),
                stored.marked(Mark.NOT_SEEN).size(),
                stored.revision().version());
    }
}
