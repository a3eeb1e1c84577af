package dev.marquee.algorithm.neural;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.testkit.RandomRatings;
import java.util.List;
import java.util.stream.IntStream;

/** Female users who love comedies and male users who love dramas. The last two users and movies have no ratings. */
final class Audience {
    static final int USERS = 42;
    static final int MOVIES = 28;
    static final int COLD_WOMAN = USERS - 2;
    static final int COLD_MAN = USERS - 1;

    private static final double SEEN = 0.5;

    private Audience() {}

    static Dataset data() {
        RatingsBuilder builder = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        Rng rng = Rng.keyed(0);
        for (int user = 0; user < USERS - 2; user++) {
            for (int movie = 0; movie < MOVIES - 2; movie++) {
                if (rng.nextDouble() < SEEN) {
                    builder.add(user, movie, likesComedies(user) == isComedy(movie) ? 5 : 1, Ratings.UNKNOWN_TIME);
                }
            }
        }
        Dataset plain = RandomRatings.dataset("audience", builder.build());
        List<Demographics> demographics = IntStream.range(0, USERS)
                .mapToObj(user -> new Demographics(20 + user, likesComedies(user) ? "F" : "M", "", ""))
                .toList();
        Users users = Users.of(plain.users().ids().ids(), demographics);
        return new Dataset("audience", users, plain.catalogue(), plain.ratings());
    }

    static boolean likesComedies(int user) {
        return user % 2 == 0;
    }

    /** Even movies are comedies, odd ones dramas, as in {@link RandomRatings#dataset}. */
    static boolean isComedy(int movie) {
        return movie % 2 == 0;
    }

    /** Ratings of a comedy fan for the first eight movies. */
    static List<Rated> comedyFan() {
        return IntStream.range(0, 8)
                .mapToObj(movie -> new Rated(movie, isComedy(movie) ? 5 : 1))
                .toList();
    }
}
