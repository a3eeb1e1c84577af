package dev.marquee.recommend.user;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * The users a list is for: one user, or several who watch together.
 *
 * @param users at least one
 * @param aggregation aggregation for several users; ignored for one
 */
public record UserGroup(List<User> users, GroupAggregation aggregation) {
    /** Copies the users and checks that there is one. */
    public UserGroup {
        users = List.copyOf(users);
        if (users.isEmpty()) {
            throw new UsageException("a list needs at least one user, got none; name a user");
        }
    }

    /**
     * {@return a group of one user}
     *
     * @param user the only member
     */
    public static UserGroup of(User user) {
        return new UserGroup(List.of(user), GroupAggregation.AVERAGE);
    }
}
