package dev.marquee.recommend;

import dev.marquee.data.UsageException;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.List;

/**
 * What is asked for.
 *
 * @param audience for whom
 * @param n how many movies, at least 1
 * @param filters a movie must pass each; empty lets every movie through
 * @param policy how the list is made
 * @param reasons how many ratings to give a movie as reasons at most; 0 for no reasons, which is quicker
 */
public record RecommendationQuery(UserGroup audience, int n, List<Filter> filters, ListPolicy policy, int reasons) {
    /** Checks the ranges and copies the filters. */
    public RecommendationQuery {
        filters = List.copyOf(filters);
        if (n < 1) {
            throw new UsageException("%d movies is no request; ask for at least 1".formatted(n));
        }
        if (reasons < 0) {
            throw new UsageException("%d reasons is no request; ask for 0 or more".formatted(reasons));
        }
    }

    /** The plain request: the best n, unfiltered, without reasons. */
    public static RecommendationQuery of(User user, int n) {
        return of(UserGroup.of(user), n);
    }

    /** The plain request of several people. */
    public static RecommendationQuery of(UserGroup audience, int n) {
        return new RecommendationQuery(audience, n, List.of(), ListPolicy.PLAIN, 0);
    }

    /** The same through these filters alone. */
    public RecommendationQuery with(List<Filter> others) {
        return new RecommendationQuery(audience, n, others, policy, reasons);
    }

    /** The same by another policy. */
    public RecommendationQuery with(ListPolicy other) {
        return new RecommendationQuery(audience, n, filters, other, reasons);
    }

    /** The same, mixed otherwise. */
    public RecommendationQuery with(Diversification variety) {
        return with(policy.with(variety));
    }

    /** The same with at most so many reasons a movie. */
    public RecommendationQuery withReasons(int max) {
        return new RecommendationQuery(audience, n, filters, policy, max);
    }
}
