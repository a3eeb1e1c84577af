package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Credits;
import dev.marquee.data.Movie.Metadata;
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

/** A small synthetic catalogue; movie i has the id 100 + i. */
public final class Films {
    static final List<String> GENRES = List.of("Comedy", "Crime", "Film-Noir", "Horror", "Sci-Fi");

    /** Indices of the films. */
    public static final int NIGHT = 0;

    public static final int RAIN = 1;
    public static final int ROBOT = 2;
    public static final int ROBOT_AGAIN = 3;
    public static final int CELLAR = 4;
    public static final int UNDATED = 5;

    private Films() {}

    public static Catalogue catalogue() {
        return catalogue(
                film(0, "Long Night, The", 1946, "Crime", "Film-Noir"),
                film(1, "Rain on Glass", 1949, "Film-Noir"),
                film(2, "Robot Holiday", 1987, "Comedy", "Sci-Fi"),
                film(3, "Robot Picnic", 1989, "Comedy", "Sci-Fi"),
                film(4, "Cellar", 1999, "Horror"),
                film(5, "Undated", Movie.UNKNOWN_YEAR, "Comedy", "Horror"));
    }

    static Catalogue catalogue(Movie... movies) {
        return new Catalogue(List.of(movies), GENRES);
    }

    static Movie film(int index, String title, int year, String... genres) {
        return new Movie(id(index), title, year, List.of(genres), Links.NONE);
    }

    static MovieId id(int movie) {
        return new MovieId(Integer.toString(100 + movie));
    }

    /** Three users: 0 rated nothing; 1 gave RAIN 5 and CELLAR 1; 2 gave CELLAR 4. */
    public static Dataset dataset() {
        Ratings ratings = new RatingsBuilder(3, 6, RatingScale.STARS)
                .add(1, RAIN, 5, 10)
                .add(1, CELLAR, 1, 11)
                .add(2, CELLAR, 4, 12)
                .build();
        return new Dataset("films", users(3), catalogue(), ratings);
    }

    /**
     * The films with metadata: RAIN runs 95 minutes and ROBOT 61; RAIN, ROBOT and ROBOT_AGAIN are by Ann Lee, RAIN and
     * CELLAR with Bo.
     */
    static Dataset described() {
        Dataset films = dataset();
        List<Movie> movies = new ArrayList<>(films.catalogue().movies());
        describe(movies, RAIN, 95, List.of("Ann Lee"), List.of("Bo"));
        describe(movies, ROBOT, 61, List.of("Ann Lee"), List.of());
        describe(movies, ROBOT_AGAIN, Metadata.UNKNOWN_RUNTIME, List.of("Ann Lee"), List.of("Di"));
        describe(movies, CELLAR, Metadata.UNKNOWN_RUNTIME, List.of(), List.of("Bo"));
        return films.withCatalogue(catalogue(movies.toArray(Movie[]::new)));
    }

    private static void describe(
            List<Movie> movies, int movie, int runtime, List<String> directors, List<String> cast) {
        Credits credits = new Credits(directors, List.of(), cast);
        Metadata metadata = new Metadata(runtime, "PG", credits, List.of("FR"), List.of("fr"), List.of("sea"));
        movies.set(movie, movies.get(movie).with(metadata));
    }

    /** Random films, genres, years and ratings. */
    static Dataset random(long seed, int users, int movies) {
        Rng rng = Rng.keyed(seed);
        List<Movie> films = new ArrayList<>();
        for (int movie = 0; movie < movies; movie++) {
            String[] genres = GENRES.stream().filter(_ -> rng.nextInt(3) == 0).toArray(String[]::new);
            films.add(film(movie, "Film " + movie, rng.nextInt(5) == 0 ? 0 : 1980 + rng.nextInt(20), genres));
        }
        RatingsBuilder ratings = new RatingsBuilder(users, movies, RatingScale.STARS);
        for (int rating = 0; rating < users * movies / 3; rating++) {
            ratings.add(rng.nextInt(users), rng.nextInt(movies), 1 + rng.nextInt(5), rating);
        }
        return new Dataset("random", users(users), catalogue(films.toArray(Movie[]::new)), ratings.build());
    }

    private static Users users(int users) {
        return Users.of(IntStream.range(0, users)
                .mapToObj(user -> new UserId("u" + user))
                .toList());
    }

    static int[] movies(Recommendations recommendations) {
        return recommendations.list().stream().mapToInt(Recommendation::movie).toArray();
    }
}
