package dev.marquee.data;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** All movies, by dense index, and the genres they can have. */
public final class Catalogue {
    /** What data sets list among the genres: a format, and names for none. */
    private static final Set<String> NO_GENRES = Set.of("IMAX", "(no genres listed)", "unknown");

    private final List<Movie> movies;
    private final Vocabulary<MovieId> ids;
    private final List<String> genres;
    private final List<String> tasteGenres;

    /**
     * Creates a catalogue; the position of a movie in the list is its index.
     *
     * @param movies in order of their index
     * @param genres the genres in order; must contain every movie's genres
     */
    public Catalogue(List<Movie> movies, List<String> genres) {
        this.movies = List.copyOf(movies);
        this.genres = List.copyOf(genres);
        this.tasteGenres =
                this.genres.stream().filter(genre -> !NO_GENRES.contains(genre)).toList();
        this.ids = Vocabulary.of("movie", this.movies.stream().map(Movie::id).toList());
        Set<String> known = Set.copyOf(this.genres);
        for (Movie movie : this.movies) {
            for (String genre : movie.genres()) {
                if (!known.contains(genre)) {
                    throw new MarqueeException("genre %s of movie %s is not among the known genres %s"
                            .formatted(genre, movie.id(), this.genres));
                }
            }
        }
    }

    /** {@return the number of movies} */
    public int size() {
        return movies.size();
    }

    /**
     * {@return the movie at an index in 0..size-1}
     *
     * @param movie index of the movie, from 0
     */
    public Movie movie(int movie) {
        return movies.get(movie);
    }

    /** {@return the movies in order of their index} */
    public List<Movie> movies() {
        return movies;
    }

    /** {@return the year of the latest movie; empty if no year is known} */
    public OptionalInt latestYear() {
        return movies.stream().filter(Movie::hasYear).mapToInt(Movie::year).max();
    }

    /** {@return the external ids of the movies} */
    public Vocabulary<MovieId> ids() {
        return ids;
    }

    /** {@return the genres a movie can have, in the order of the data} */
    public List<String> genres() {
        return genres;
    }

    /** {@return the genres that can be a matter of taste, in the order of the data: all but formats and names for none} */
    public List<String> tasteGenres() {
        return tasteGenres;
    }
}
