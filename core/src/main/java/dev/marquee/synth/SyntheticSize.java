package dev.marquee.synth;

import dev.marquee.data.UsageException;

/**
 * The size of a synthetic data set.
 *
 * @param users at least 1; each has at least one rating
 * @param movies at least 1; those with the lowest popularity may have no rating
 * @param ratings users..users × movies, because a user rates a movie once
 */
public record SyntheticSize(int users, int movies, int ratings) {
    static final int MAX_USERS = 100_000_000;
    static final int MAX_MOVIES = 10_000_000;

    /** Checks the numbers. */
    public SyntheticSize {
        checked("users", users, MAX_USERS);
        checked("movies", movies, MAX_MOVIES);
        checked("ratings", ratings, Integer.MAX_VALUE);
        if (ratings < users) {
            throw new UsageException(
                    "%,d ratings are too few for %,d users, each of whom has at least one; ask for at least %2$,d"
                            .formatted(ratings, users));
        }
        if (ratings > (long) users * movies) {
            throw new UsageException(
                    "%,d users can rate %,d movies %,d times, not %,d, because a user rates a movie once; ask for fewer ratings"
                            .formatted(users, movies, (long) users * movies, ratings));
        }
    }

    /** The size of numbers that may be beyond 32 bits. */
    public static SyntheticSize of(long users, long movies, long ratings) {
        return new SyntheticSize(
                checked("users", users, MAX_USERS),
                checked("movies", movies, MAX_MOVIES),
                checked("ratings", ratings, Integer.MAX_VALUE));
    }

    private static int checked(String noun, long number, int max) {
        if (number < 1 || number > max) {
            throw new UsageException(
                    "%s=%,d is out of range 1..%,d; choose a number in that range".formatted(noun, number, max));
        }
        return (int) number;
    }
}
