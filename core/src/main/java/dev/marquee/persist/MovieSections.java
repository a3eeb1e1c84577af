package dev.marquee.persist;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The catalogue as sections with one element per movie; and its genres: the names, the number per movie, and the genre
 * indices of all movies in sequence.
 */
final class MovieSections {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String YEAR = "year";
    private static final String IMDB = "imdb";
    private static final String TMDB = "tmdb";
    private static final String GENRE_NAME = "genreName";
    private static final String GENRE_COUNT = "genreCount";
    private static final String GENRE = "genre";

    private MovieSections() {}

    static void write(Catalogue catalogue, SectionWriter sections) {
        List<Movie> movies = catalogue.movies();
        Map<String, Integer> genres = HashMap.newHashMap(catalogue.genres().size());
        for (int genre = 0; genre < catalogue.genres().size(); genre++) {
            genres.putIfAbsent(catalogue.genres().get(genre), genre);
        }
        sections.texts(ID, texts(movies, movie -> movie.id().value()));
        sections.texts(TITLE, texts(movies, Movie::title));
        sections.ints(YEAR, movies.stream().mapToInt(Movie::year).toArray());
        sections.texts(IMDB, texts(movies, movie -> movie.links().imdb()));
        sections.texts(TMDB, texts(movies, movie -> movie.links().tmdb()));
        sections.texts(GENRE_NAME, catalogue.genres());
        sections.ints(
                GENRE_COUNT,
                movies.stream().mapToInt(movie -> movie.genres().size()).toArray());
        sections.ints(
                GENRE,
                movies.stream()
                        .flatMap(movie -> movie.genres().stream())
                        .mapToInt(genres::get)
                        .toArray());
    }

    /** Reads the catalogue, with the expected number of movies. */
    static Catalogue read(int movies, SectionReader sections) {
        List<String> ids = sections.texts(ID, movies);
        List<String> titles = sections.texts(TITLE, movies);
        int[] years = sections.ints(YEAR, movies);
        List<String> imdb = sections.texts(IMDB, movies);
        List<String> tmdb = sections.texts(TMDB, movies);
        List<String> genreNames = sections.texts(GENRE_NAME);
        List<List<String>> genres = genres(movies, genreNames, sections);
        List<Movie> all = IntStream.range(0, movies)
                .mapToObj(movie -> new Movie(
                        new MovieId(ids.get(movie)),
                        titles.get(movie),
                        years[movie],
                        genres.get(movie),
                        new Links(imdb.get(movie), tmdb.get(movie))))
                .toList();
        return new Catalogue(all, genreNames);
    }

    private static List<List<String>> genres(int movies, List<String> names, SectionReader sections) {
        int[] ends = sections.ints(GENRE_COUNT, movies);
        for (int movie = 1; movie < movies; movie++) {
            ends[movie] = Math.addExact(ends[movie], ends[movie - 1]);
        }
        int[] genres = sections.ints(GENRE, movies == 0 ? 0 : ends[movies - 1]);
        return IntStream.range(0, movies)
                .mapToObj(movie -> Arrays.stream(genres, movie == 0 ? 0 : ends[movie - 1], ends[movie])
                        .mapToObj(genre -> names.get(Objects.checkIndex(genre, names.size())))
                        .toList())
                .toList();
    }

    private static List<String> texts(List<Movie> movies, Function<Movie, String> component) {
        return movies.stream().map(component).toList();
    }
}
