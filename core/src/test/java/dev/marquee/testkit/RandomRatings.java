package dev.marquee.testkit;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import java.util.List;
import java.util.stream.IntStream;

/** Small data sets: ratings in whole stars with times, of users {@code u0}… and movies {@code m0}… of two genres. */
public final class RandomRatings {
    private RandomRatings() {}

    /**
     * Ratings from a user effect, a movie effect and noise. The last user and the last movie have no ratings.
     *
     * @param users at least 2
     * @param movies at least 2, different from users
     * @param ratings number of draws; repeated pairs of user and movie count once
     */
    public static Dataset of(int users, int movies, int ratings, long seed) {
        RatingsBuilder builder = new RatingsBuilder(users, movies, RatingScale.STARS);
        Rng rng = Rng.keyed(seed);
        for (int i = 0; i < ratings; i++) {
            int user = rng.nextInt(users - 1);
            int movie = rng.nextInt(movies - 1);
            double effect = Rng.keyed(seed, 1, user).nextGaussian()
                    + Rng.keyed(seed, 2, movie).nextGaussian();
            long value = Math.round(3.5 + 0.6 * effect + 0.5 * rng.nextGaussian());
            builder.add(user, movie, Math.clamp(value, 1, 5), 1_000_000_000L + rng.nextInt(1_000_000));
        }
        return dataset("random", builder.build());
    }

    /**
     * 3 users, 22 movies: two users like all comedies and dislike all dramas except the last of both, which are
     * unrated.
     */
    public static Dataset lovedComedies() {
        RatingsBuilder ratings = new RatingsBuilder(3, 22, RatingScale.STARS);
        for (int movie = 0; movie < 20; movie++) {
            ratings.add(0, movie, movie % 2 == 0 ? 5 : 2, 0).add(1, movie, movie % 2 == 0 ? 4 : 1, 0);
        }
        return dataset("genres", ratings.build());
    }

    /** A data set of given ratings. */
    public static Dataset dataset(String name, Ratings ratings) {
        List<UserId> users = IntStream.range(0, ratings.users())
                .mapToObj(user -> new UserId("u" + user))
                .toList();
        List<String> genres = List.of("Comedy", "Drama");
        List<Movie> movies = IntStream.range(0, ratings.movies())
                .mapToObj(movie -> new Movie(
                        new MovieId("m" + movie),
                        "Movie " + movie,
                        1990 + movie % 10,
                        List.of(genres.get(movie % 2)),
                        Links.NONE))
                .toList();
        return new Dataset(name, Users.of(users), new Catalogue(movies, genres), ratings);
    }
}
