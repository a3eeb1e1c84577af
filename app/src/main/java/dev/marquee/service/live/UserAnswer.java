package dev.marquee.service.live;

import dev.marquee.store.StoredPerson;

/**
 * What is stored of a person, in numbers of movies.
 *
 * @param watched seen and not rated
 * @param version grows by one with every change
 */
public record UserAnswer(String user, int ratings, int watched, int watchlist, long version) {
    static UserAnswer of(StoredPerson stored) {
        return new UserAnswer(
                stored.user().value(),
                stored.ratings().size(),
                stored.watched().size(),
                stored.watchlist().size(),
                stored.revision().version());
    }
}
