package dev.marquee.recommend.batch;

import java.util.List;

/**
 * The list of one user.
 *
 * @param user 0-based
 * @param movies best first; empty if no movie is left for the user
 */
public record UserList(int user, List<ListedMovie> movies) {
    /** Copies the movies. */
    public UserList {
        movies = List.copyOf(movies);
    }
}
