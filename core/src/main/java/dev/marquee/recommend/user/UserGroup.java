package dev.marquee.recommend.user;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * Whom a list is for: one person, or several who watch together.
 *
 * @param people at least one
 * @param together what is best for several; of no effect for one
 */
public record UserGroup(List<User> people, GroupAggregation together) {
    /** Copies the people and checks that there is one. */
    public UserGroup {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new UsageException("a list for nobody was asked for; name at least one person");
        }
    }

    /** One person. */
    public static UserGroup of(User person) {
        return new UserGroup(List.of(person), GroupAggregation.AVERAGE);
    }
}
