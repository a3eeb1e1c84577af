package dev.marquee.service.users;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.recommend.user.User;
import dev.marquee.service.serving.ResolvedUser;
import java.util.List;

/**
 * A user as a model sees them at one revision.
 *
 * @param id of the user
 * @param version of the stored state; 0 without stored data
 * @param user to recommend to
 * @param favourites the highest rated movies, 0-based; the latest first where ratings are equal; only a few
 * @param watchlist the movies to watch
 */
record UserState(UserId id, long version, User user, List<Integer> favourites, List<MovieId> watchlist) {
    UserState {
        favourites = List.copyOf(favourites);
        watchlist = List.copyOf(watchlist);
    }

    ResolvedUser resolved() {
        return ResolvedUser.stored(id.value(), user, version);
    }
}
