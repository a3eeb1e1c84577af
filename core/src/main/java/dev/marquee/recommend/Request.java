package dev.marquee.recommend;

import dev.marquee.data.UsageException;
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
public record Request(Audience audience, int n, List<Filter> filters, ListPolicy policy, int reasons) {
    /** Checks the ranges and copies the filters. */
    public Request {
        filters = List.copyOf(filters);
        if (n < 1) {
            throw new UsageException("%d movies is no request; ask for at least 1".formatted(n));
        }
        if (reasons < 0) {
            throw new UsageException("%d reasons is no request; ask for 0 or more".formatted(reasons));
        }
    }

    /** The plain request: the best n, unfiltered, without reasons. */
    public static Request of(Person person, int n) {
        return of(Audience.of(person), n);
    }

    /** The plain request of several people. */
    public static Request of(Audience audience, int n) {
        return new Request(audience, n, List.of(), ListPolicy.PLAIN, 0);
    }

    /** The same through these filters alone. */
    public Request with(List<Filter> others) {
        return new Request(audience, n, others, policy, reasons);
    }

    /** The same by another policy. */
    public Request with(ListPolicy other) {
        return new Request(audience, n, filters, other, reasons);
    }

    /** The same, mixed otherwise. */
    public Request with(Variety variety) {
        return with(policy.with(variety));
    }

    /** The same with at most so many reasons a movie. */
    public Request withReasons(int most) {
        return new Request(audience, n, filters, policy, most);
    }
}
