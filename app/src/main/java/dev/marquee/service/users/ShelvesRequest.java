package dev.marquee.service.users;

import dev.marquee.data.UsageException;

/**
 * How shelves are filled.
 *
 * @param n how many movies a shelf holds at most, at least 1
 * @param diversity 0 for plain order, up to 1 for movies unlike each other
 * @param novelty 0 for what the model thinks, up to 1 for what fewest people know
 */
public record ShelvesRequest(int n, double diversity, double novelty) {
    /** Checks the number of movies; the weights are checked where they are used. */
    public ShelvesRequest {
        if (n < 1) {
            throw new UsageException("shelves of %d movies are no request; ask for at least 1".formatted(n));
        }
    }
}
