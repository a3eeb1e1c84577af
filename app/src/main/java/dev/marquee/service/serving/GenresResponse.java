package dev.marquee.service.serving;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.Optional;

/**
 * The values that the filters of a request can have.
 *
 * @param genres in the order of the data
 * @param years the earliest and the latest year of release; absent if no year is known
 * @param scale the rating scale of the data
 */
public record GenresResponse(List<Genre> genres, Optional<Years> years, InterviewResponse.Scale scale) {
    /** Copies the list. */
    public GenresResponse {
        genres = List.copyOf(genres);
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
                InterviewResponse.Scale.of(data.ratings().scale()));
    }
}
