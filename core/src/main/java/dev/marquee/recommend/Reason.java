package dev.marquee.recommend;

import dev.marquee.data.Movie;
import java.util.List;
import java.util.Locale;

/**
 * A reason for a recommended movie. Sealed, because these are the inputs of a model: the user's ratings, the movie's
 * contributors and genres, and the user's demographics; and the user's own rating of a movie to watch again.
 */
public sealed interface Reason {
    /**
     * {@return the amount by which the movie's score drops without this input, or rises if it counts against the movie; above
     * 0}
     */
    float contribution();

    /**
     * A rating of the user.
     *
     * @param movie the rated movie, 0-based
     * @param rating its value
     * @param relative whether the movie is liked only in comparison: the rating is below the scale's liked level, but above the
     *     mean of a user who gave few ratings at that level
     * @param contribution the amount by which the movie's score drops without the rating; above 0
     */
    record Rating(int movie, float rating, boolean relative, float contribution) implements Reason {
        /**
         * A rating of a movie that the user liked, or did not like if it counts against the movie.
         *
         * @param movie the rated movie, 0-based
         * @param rating its value
         * @param contribution the amount by which the movie's score drops without the rating; above 0
         */
        public Rating(int movie, float rating, float contribution) {
            this(movie, rating, false, contribution);
        }
    }

    /**
     * A director or actor of the movie whose other movies the user liked.
     *
     * @param credit as what both the movie and the liked movies name the contributor
     * @param name of the contributor
     * @param movies the liked movies, 0-based, the best rated first; at least two
     * @param contribution the amount by which the movie's score drops without the ratings of these movies; above 0
     */
    record Contributor(Credit credit, String name, List<Integer> movies, float contribution) implements Reason {
        /** Copies the movies. */
        public Contributor {
            movies = List.copyOf(movies);
        }
    }

    /** What a {@link Contributor} did. */
    enum Credit {
        /** Directed the movie. */
        DIRECTOR,
        /** Acted in the movie. */
        ACTOR;

        /**
         * {@return the contributors of a movie with this credit, by name}
         *
         * @param movie with or without metadata
         */
        public List<String> of(Movie movie) {
            return switch (this) {
                case DIRECTOR -> movie.metadata().credits().directors();
                case ACTOR -> movie.metadata().credits().cast();
            };
        }

        /** As written in responses: {@code director}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A genre of the movie.
     *
     * @param genre as written in the catalogue
     * @param relative whether the genre is liked only in comparison: the user rated at most half of its movies at the scale's liked
     *     level, but rates them above the own mean
     * @param contribution the amount by which the movie's score drops without the genre; above 0
     */
    record Genre(String genre, boolean relative, float contribution) implements Reason {
        /**
         * A genre that the user likes, or does not like if it counts against the movie.
         *
         * @param genre as written in the catalogue
         * @param contribution the amount by which the movie's score drops without the genre; above 0
         */
        public Genre(String genre, float contribution) {
            this(genre, false, contribution);
        }
    }

    /**
     * The user's own rating of the movie, long ago; only in a list of movies to watch again.
     *
     * @param rating its value
     * @param seconds its time since 1970 in UTC
     * @param contribution the movie's score: without the rating, the movie would not be listed; above 0
     */
    record Past(float rating, long seconds, float contribution) implements Reason {}

    /**
     * A demographic trait of the user.
     *
     * @param trait gender, occupation or age
     * @param value of the trait, as written in the data
     * @param contribution the amount by which the movie's score drops if the trait is unknown; above 0
     */
    record Demographic(Trait trait, String value, float contribution) implements Reason {}
}
