package dev.marquee.recommend;

import dev.marquee.data.UsageException;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.List;

/**
 * A query for recommendations.
 *
 * @param group the user or users
 * @param n number of movies, at least 1
 * @param filters that every movie must pass; may be empty
 * @param policy how the list is made
 * @param reasons maximum number of ratings per movie given as reasons; 0 for no reasons, which is faster
 */
public record RecommendationQuery(UserGroup group, int n, List<Filter> filters, ListPolicy policy, int reasons) {
    /** Checks the ranges and copies the filters. */
    public RecommendationQuery {
        filters = List.copyOf(filters);
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
        if (reasons < 0) {
            throw new UsageException("reasons must be at least 0, got %d".formatted(reasons));
        }
    }

    /** A plain query: the best n, unfiltered, without reasons. */
    public static RecommendationQuery of(User user, int n) {
        return of(UserGroup.of(user), n);
    }

    /** A plain query for a group. */
    public static RecommendationQuery of(UserGroup audience, int n) {
        return new RecommendationQuery(audience, n, List.of(), ListPolicy.PLAIN, 0);
    }

    /** The query with these filters instead. */
    public RecommendationQuery with(List<Filter> others) {
        return new RecommendationQuery(group, n, others, policy, reasons);
    }

    /** The query with another policy. */
    public RecommendationQuery with(ListPolicy other) {
        return new RecommendationQuery(group, n, filters, other, reasons);
    }

    /** The query with another diversification. */
    public RecommendationQuery with(Diversification diversification) {
        return with(policy.with(diversification));
    }

    /** The query with at most {@code max} reasons per movie. */
    public RecommendationQuery withReasons(int max) {
        return new RecommendationQuery(group, n, filters, policy, max);
    }
}
