package dev.marquee.bench;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import java.util.List;
import java.util.stream.IntStream;

/** Synthetic ratings from latent factors: 100 per user, with a realistic long tail of movie popularity. */
final class SyntheticRatings {
    private static final int RATINGS_PER_USER = 100;
    private static final int FACTORS = 3;
    private static final long FIRST_SECOND = 1_000_000_000;

    private SyntheticRatings() {}

    static Dataset of(int ratings, int movies) {
        int users = Math.ceilDiv(ratings, RATINGS_PER_USER);
        RatingsBuilder builder = new RatingsBuilder(users, movies, RatingScale.STARS, ratings);
        for (int user = 0; user < users; user++) {
            Rng rng = Rng.keyed(1, user);
            for (int i = 0; i < RATINGS_PER_USER; i++) {
                int movie = (int) (movies * Math.pow(rng.nextDouble(), 3));
                double value = 3.5 + 0.7 * rng.nextGaussian();
                for (int factor = 0; factor < FACTORS; factor++) {
                    value += 0.4 * normal(2, user, factor) * normal(3, movie, factor);
                }
                builder.add(user, movie, Math.clamp(Math.round(value), 1, 5), FIRST_SECOND + i);
            }
        }
        return new Dataset("synthetic", users(users), movies(movies), builder.build());
    }

    private static double normal(long... key) {
        return Rng.keyed(7, key).nextGaussian();
    }

    private static Users users(int count) {
        return Users.of(IntStream.range(0, count)
                .mapToObj(user -> new UserId("u" + user))
                .toList());
    }

    private static Catalogue movies(int count) {
        List<String> genres = List.of("Comedy", "Drama", "Horror");
        return new Catalogue(
                IntStream.range(0, count)
                        .mapToObj(movie -> new Movie(
                                new MovieId("m" + movie),
                                "Movie " + movie,
                                1950 + movie % 70,
                                List.of(genres.get(movie % 3)),
                                Links.NONE))
                        .toList(),
                genres);
    }
}
