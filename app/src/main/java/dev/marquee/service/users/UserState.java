package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.RecommendRequest.Who;
import java.util.List;

/**
 * A person as a model sees them at one moment.
 *
 * @param version of what is stored of them; 0 if nothing is
 * @param person to recommend to
 * @param loved the movies they like best, 0-based: the best rated first, of equal ones the latest; a few at most
 * @param watchlist what they want to watch
 */
record UserState(UserId user, long version, User person, List<Integer> loved, List<MovieId> watchlist) {
    UserState {
        loved = List.copyOf(loved);
        watchlist = List.copyOf(watchlist);
    }

    Who asking() {
        return new Who.Here(user.value(), person);
    }
}
