package dev.marquee.service.serving;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values that the filters of a request can have.
 *
 * @param genres in the order of the data
 * @param years the earliest and the latest year of release; absent if no year is known
 * @param scale the rating scale of the data
 * @param runtimes whether runtimes of movies are known
 * @param languages of the movies, the most frequent first
 * @param tags of at least {@value #MIN_TAGGED} movies, the most frequent first; at most {@value #MAX_TAGS}
 */
public record GenresResponse(
        List<Genre> genres,
        Optional<Years> years,
        InterviewResponse.Scale scale,
        boolean runtimes,
        List<String> languages,
        List<String> tags) {
    private static final int MIN_TAGGED = 10;
    private static final int MAX_TAGS = 200;

    /** Copies the lists. */
    public GenresResponse {
        genres = List.copyOf(genres);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }

    /** A genre, and the number of its movies. */
    public record Genre(String genre, int movies) {}

    /** A range of years, both ends included. */
    public record Years(int from, int to) {}

    static GenresResponse of(Dataset data) {
        Catalogue catalogue = data.catalogue();
        List<Genre> genres = catalogue.genres().stream()
                .map(genre -> new Genre(genre, (int) catalogue.movies().stream()
                        .filter(movie -> movie.genres().contains(genre))
                        .count()))
                .toList();
        List<Integer> years = catalogue.movies().stream()
                .filter(Movie::hasYear)
                .map(Movie::year)
                .sorted()
                .toList();
        return new GenresResponse(
                genres,
                years.isEmpty() ? Optional.empty() : Optional.of(new Years(years.getFirst(), years.getLast())),
                InterviewResponse.Scale.of(data.ratings().scale()),
                catalogue.movies().stream().anyMatch(movie -> movie.metadata().hasRuntime()),
                frequent(catalogue, movie -> movie.metadata().languages(), 1),
                frequent(catalogue, movie -> movie.metadata().tags(), MIN_TAGGED));
    }

    private static List<String> frequent(Catalogue catalogue, Function<Movie, List<String>> values, int least) {
        Map<String, Long> counts = catalogue.movies().stream()
                .flatMap(movie -> values.apply(movie).stream())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_TAGS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
