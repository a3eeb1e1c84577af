package dev.marquee.testkit;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.math.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Small synthetic data sets with more movies than users. */
public final class SmallData {
    private static final List<String> GENRES = List.of("Drama", "Comedy", "Film-Noir", "Children's");
    private static final List<String> TITLES =
            List.of("Night Train", "L'Été à la mer", "天気の音", "A \"Quoted\", Title", "🎬");
    private static final List<String> OCCUPATIONS = List.of("", "librarian", "writer");

    private SmallData() {}

    /**
     * 4 users and 7 movies in half stars, with times, demographics and links. The last user and the last movie have no
     * ratings; two titles are not ASCII; one movie has neither year, genre nor link.
     */
    public static Dataset cinema() {
        List<UserId> ids =
                IntStream.of(11, 7, 205, 3).mapToObj(id -> new UserId("" + id)).toList();
        List<Demographics> demographics = List.of(
                new Demographics(34, "F", "librarian", "90210"),
                new Demographics(19, "M", "student", "V3N4P"),
                Demographics.UNKNOWN,
                new Demographics(61, "F", "", "00501"));
        List<Movie> movies = List.of(
                movie("1", "Night Train", 1959, new Links("0052000", "101"), "Drama", "Film-Noir"),
                movie("2", "L'Été à la mer", 1987, new Links("", "102"), "Comedy"),
                movie("5", "Paper Moons", 1973, new Links("0070510", ""), "Comedy", "Drama"),
                movie("8", "天気の音", 2004, Links.NONE, "Drama"),
                movie("13", "Untitled", Movie.UNKNOWN_YEAR, Links.NONE),
                movie("21", "The Long Aisle", 1995, new Links("0113000", "106"), "Film-Noir"),
                movie("34", "Balloon School", 2011, new Links("1500000", "107"), "Children's", "Comedy"));
        Ratings ratings = new RatingsBuilder(4, 7, RatingScale.HALF_STARS)
                .add(0, 0, 4.5f, 1_000_000_000)
                .add(0, 2, 3, 1_000_000_060)
                .add(0, 5, 5, 1_000_000_120)
                .add(1, 1, 0.5f, 1_200_000_000)
                .add(1, 2, 4, 1_200_000_300)
                .add(1, 3, 2.5f, 1_200_000_200)
                .add(1, 4, 3.5f, 1_200_000_100)
                .add(2, 0, 4, 3_000_000_000L)
                .add(2, 5, 4.5f, 3_000_000_000L)
                .build();
        return new Dataset("cinema", Users.of(ids, demographics), new Catalogue(movies, GENRES), ratings);
    }

    /** A random data set of 0 to 8 users and more movies. */
    public static Dataset random(long seed) {
        Rng rng = Rng.keyed(seed);
        int users = rng.nextInt(9);
        return random(users, users + 1 + rng.nextInt(9), seed);
    }

    /**
     * A random data set: any number of ratings, in whole or half stars, sometimes with times, sometimes with
     * demographics; movies with random years, genres and links.
     */
    public static Dataset random(int users, int movies, long seed) {
        Rng rng = Rng.keyed(seed, users, movies);
        List<UserId> ids = IntStream.range(0, users)
                .mapToObj(user -> new UserId("u" + user))
                .toList();
        Users all = rng.nextInt(2) == 0 ? Users.of(ids, demographics(users, rng)) : Users.of(ids);
        RatingScale scale = rng.nextInt(2) == 0 ? RatingScale.STARS : RatingScale.HALF_STARS;
        Ratings ratings = ratings(users, movies, scale, rng);
        return new Dataset("random-" + seed, all, new Catalogue(movies(movies, rng), GENRES), ratings);
    }

    private static Ratings ratings(int users, int movies, RatingScale scale, Rng rng) {
        RatingsBuilder ratings = new RatingsBuilder(users, movies, scale);
        boolean timed = rng.nextInt(2) == 0;
        int max = users * movies;
        for (int left = max == 0 ? 0 : rng.nextInt(max + 1); left > 0; left--) {
            long time = timed ? rng.nextLong() >>> 32 : Ratings.UNKNOWN_TIME;
            ratings.addLevel(rng.nextInt(users), rng.nextInt(movies), rng.nextInt(scale.levels()), time);
        }
        return ratings.build();
    }

    private static List<Demographics> demographics(int users, Rng rng) {
        return IntStream.range(0, users)
                .mapToObj(_ -> new Demographics(
                        rng.nextInt(90),
                        rng.nextInt(2) == 0 ? "F" : "M",
                        pick(OCCUPATIONS, rng),
                        "" + rng.nextInt(99999)))
                .toList();
    }

    private static List<Movie> movies(int movies, Rng rng) {
        return IntStream.range(0, movies).mapToObj(movie -> movie(movie, rng)).toList();
    }

    private static Movie movie(int movie, Rng rng) {
        List<String> genres = new ArrayList<>(GENRES);
        genres.removeIf(_ -> rng.nextInt(2) == 0);
        Links links = rng.nextInt(2) == 0 ? Links.NONE : new Links("" + rng.nextInt(9999999), "" + rng.nextInt(999));
        int year = rng.nextInt(4) == 0 ? Movie.UNKNOWN_YEAR : 1900 + rng.nextInt(125);
        return new Movie(new MovieId("m" + movie), pick(TITLES, rng) + " " + movie, year, genres, links);
    }

    private static Movie movie(String id, String title, int year, Links links, String... genres) {
        return new Movie(new MovieId(id), title, year, List.of(genres), links);
    }

    private static String pick(List<String> texts, Rng rng) {
        return texts.get(rng.nextInt(texts.size()));
    }
}
