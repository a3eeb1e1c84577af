package dev.marquee.service.serving;

import dev.marquee.recommend.user.GroupAggregation;
import java.util.List;

/**
 * A list for one user, or for several who watch together.
 *
 * @param users at least one
 * @param aggregation of several users' scores; ignored for one
 */
public record RecommendRequest(List<UserRef> users, GroupAggregation aggregation, ListRequest list) {
    /** Copies the users. */
    public RecommendRequest {
        users = List.copyOf(users);
    }

    /** A list for one user. */
    public RecommendRequest(UserRef user, ListRequest list) {
        this(List.of(user), GroupAggregation.AVERAGE, list);
    }
}
