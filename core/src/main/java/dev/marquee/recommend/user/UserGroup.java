package dev.marquee.recommend.user;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * Whom a list is for: one person, or several who watch together.
 *
 * @param users at least one
 * @param together what is best for several; of no effect for one
 */
public record UserGroup(List<User> users, GroupAggregation together) {
    /** Copies the people and checks that there is one. */
    public UserGroup {
        users = List.copyOf(users);
        if (users.isEmpty()) {
            throw new UsageException("a list for nobody was asked for; name at least one person");
        }
    }

    /** One person. */
    public static UserGroup of(User user) {
        return new UserGroup(List.of(user), GroupAggregation.AVERAGE);
    }
}
