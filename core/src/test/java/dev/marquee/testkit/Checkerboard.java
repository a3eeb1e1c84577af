package dev.marquee.testkit;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;

/**
 * Two kinds of users and two kinds of movies: a user rates movies of their own kind five stars, the others one star.
 */
public final class Checkerboard {
    private static final int USERS = 60;
    private static final int MOVIES = 40;
    private static final double SEEN = 0.6;

    private Checkerboard() {}

    /** 60 users who rated 60 % of 40 movies. */
    public static Dataset data() {
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        Rng rng = Rng.keyed(0);
        for (int user = 0; user < USERS; user++) {
            for (int movie = 0; movie < MOVIES; movie++) {
                if (rng.nextDouble() < SEEN) {
                    builder.add(user, movie, likes(user, movie) ? 5 : 1, 1_000_000_000L + movie);
                }
            }
        }
        return RandomRatings.dataset("checkerboard", builder.build());
    }

    /** Whether the movie is of the kind the user likes; ids, titles, years and genres are uninformative. */
    public static boolean likes(int user, int movie) {
        return user % 2 == movie / 2 % 2;
    }
}
