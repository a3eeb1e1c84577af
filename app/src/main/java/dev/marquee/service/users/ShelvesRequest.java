package dev.marquee.service.users;

import dev.marquee.data.UsageException;

/**
 * Length of the shelves, and weights of their lists.
 *
 * @param n the maximum number of movies per shelf, at least 1
 * @param diversity from 0 for no diversification to 1 for movies as dissimilar as possible
 * @param novelty from 0 for the model's scores to 1 for the least known of the best tenth
 */
public record ShelvesRequest(int n, double diversity, double novelty) {
    /** Checks the number of movies; the weights are checked where they are used. */
    public ShelvesRequest {
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
    }
}
