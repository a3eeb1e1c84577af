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

    /**
     * {@return a plain query: the best n, unfiltered, without reasons}
     *
     * @param user the user to recommend for
     * @param n number of movies, at least 1
     */
    public static RecommendationQuery of(User user, int n) {
        return of(UserGroup.of(user), n);
    }

    /**
     * {@return a plain query for a group}
     *
     * @param audience the users who watch together
     * @param n number of movies, at least 1
     */
    public static RecommendationQuery of(UserGroup audience, int n) {
        return new RecommendationQuery(audience, n, List.of(), ListPolicy.PLAIN, 0);
    }

    /**
     * {@return the query with these filters instead}
     *
     * @param others that every movie must pass; may be empty
     */
    public RecommendationQuery with(List<Filter> others) {
        return new RecommendationQuery(group, n, others, policy, reasons);
    }

    /**
     * {@return the query with another policy}
     *
     * @param other how the list is made
     */
    public RecommendationQuery with(ListPolicy other) {
        return new RecommendationQuery(group, n, filters, other, reasons);
    }

    /**
     * {@return the query with another diversification}
     *
     * @param diversification how far the list trades score for variety
     */
    public RecommendationQuery with(Diversification diversification) {
        return with(policy.with(diversification));
    }

    /**
     * {@return the query with at most {@code max} reasons per movie}
     *
     * @param max maximum number of ratings given as reasons; 0 for no reasons
     */
    public RecommendationQuery withReasons(int max) {
        return new RecommendationQuery(group, n, filters, policy, max);
    }
}
