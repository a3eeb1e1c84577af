package dev.marquee.recommend;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * What a person asks for.
 *
 * @param person who
 * @param n how many movies, at least 1
 * @param filters a movie must pass each; empty lets every movie through
 * @param diversity 0 for the best n in order of score, up to 1 for movies unlike each other whatever their score
 * @param reasons how many ratings to give a movie as reasons at most; 0 for no reasons, which is quicker
 */
public record Request(Person person, int n, List<Filter> filters, double diversity, int reasons) {
    /** Checks the ranges and copies the filters. */
    public Request {
        filters = List.copyOf(filters);
        if (n < 1) {
            throw new UsageException("%d movies is no request; ask for at least 1".formatted(n));
        }
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new UsageException(
                    "diversity %s is outside 0..1; 0 keeps plain order, 1 the widest variety".formatted(diversity));
        }
        if (reasons < 0) {
            throw new UsageException("%d reasons is no request; ask for 0 or more".formatted(reasons));
        }
    }

    /** The plain request: the best n, unfiltered, without reasons. */
    public static Request of(Person person, int n) {
        return new Request(person, n, List.of(), 0, 0);
    }
}
