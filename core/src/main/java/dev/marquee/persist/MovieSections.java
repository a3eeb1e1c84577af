package dev.marquee.persist;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The catalogue as sections with one element per movie; its genres are {@link NameLists}. */
final class MovieSections {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String YEAR = "year";
    private static final String IMDB = "imdb";
    private static final String TMDB = "tmdb";
    private static final String GENRE = "genre";

    private MovieSections() {}

    static void write(Catalogue catalogue, SectionWriter sections) {
        List<Movie> movies = catalogue.movies();
        sections.texts(ID, texts(movies, movie -> movie.id().value()));
        sections.texts(TITLE, texts(movies, Movie::title));
        sections.ints(YEAR, movies.stream().mapToInt(Movie::year).toArray());
        sections.texts(IMDB, texts(movies, movie -> movie.links().imdb()));
        sections.texts(TMDB, texts(movies, movie -> movie.links().tmdb()));
        NameLists.write(
                GENRE, catalogue.genres(), movies.stream().map(Movie::genres).toList(), sections);
        MetadataSections.write(movies, sections);
    }

    /** Reads the catalogue, with the expected number of movies. */
    static Catalogue read(int movies, SectionReader sections) {
        List<String> ids = sections.texts(ID, movies);
        List<String> titles = sections.texts(TITLE, movies);
        int[] years = sections.ints(YEAR, movies);
        List<String> imdb = sections.texts(IMDB, movies);
        List<String> tmdb = sections.texts(TMDB, movies);
        List<List<String>> genres = NameLists.read(GENRE, movies, sections);
        List<Metadata> metadata = MetadataSections.read(movies, sections);
        List<Movie> all = IntStream.range(0, movies)
                .mapToObj(movie -> new Movie(
                        new MovieId(ids.get(movie)),
                        titles.get(movie),
                        years[movie],
                        genres.get(movie),
                        new Links(imdb.get(movie), tmdb.get(movie)),
                        metadata.get(movie)))
                .toList();
        return new Catalogue(all, NameLists.names(GENRE, sections));
    }

    private static List<String> texts(List<Movie> movies, Function<Movie, String> component) {
        return movies.stream().map(component).toList();
    }
}
