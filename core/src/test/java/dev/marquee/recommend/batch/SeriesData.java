package dev.marquee.recommend.batch;

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

/** Random ratings with a long tail, of movies half of which are parts of series. */
final class SeriesData {
    static final int USERS = 70;
    static final int MOVIES = 150;

    /** Has rated nothing. */
    static final int NEW_USER = USERS - 1;

    /** Has rated all but a few movies. */
    static final int EAGER_USER = USERS - 2;

    private static final int PARTS = 3;
    private static final List<String> GENRES = List.of("Comedy", "Crime", "Drama");

    private SeriesData() {}

    static Dataset of(long seed) {
        Rng rng = Rng.keyed(seed);
        RatingsBuilder ratings = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        for (int i = 0; i < 4000; i++) {
            double place = rng.nextFloat();
            rate(ratings, rng.nextInt(EAGER_USER), (int) (place * place * (MOVIES - 1)), rng);
        }
        for (int movie = 0; movie < MOVIES - 8; movie++) {
            rate(ratings, EAGER_USER, movie, rng);
        }
        List<Movie> movies =
                IntStream.range(0, MOVIES).mapToObj(SeriesData::movie).toList();
        List<UserId> users = IntStream.range(0, USERS)
                .mapToObj(user -> new UserId("u" + user))
                .toList();
        return new Dataset("series", Users.of(users), new Catalogue(movies, GENRES), ratings.build());
    }

    private static void rate(RatingsBuilder ratings, int user, int movie, Rng rng) {
        int taste = (user + movie) % 3 == 0 ? 2 : 0;
        ratings.add(user, movie, 1 + rng.nextInt(3) + taste, 1_000_000_000L + rng.nextInt(1_000_000));
    }

    private static Movie movie(int index) {
        int series = index / PARTS;
        int part = index % PARTS + 1;
        String name = "Street " + (char) ('A' + series / 26) + (char) ('a' + series % 26) + "x";
        boolean isPart = series % 2 == 0 && part > 1;
        String title = isPart ? name + " " + part : series % 2 == 0 ? name : "Alone " + "qrs".charAt(part - 1) + name;
        return new Movie(
                new MovieId("m" + index), title, 1990 + part, List.of(GENRES.get(series % GENRES.size())), Links.NONE);
    }
}
