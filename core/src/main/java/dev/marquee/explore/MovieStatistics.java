package dev.marquee.explore;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Movies by genre and decade. A movie of two genres counts in both.
 *
 * @param genres genres with movies, in the catalogue's order; empty if no genre is known
 * @param decades decades of release with movies, oldest first; empty if no year is known
 * @param withoutGenre the number of movies without a genre
 * @param withoutYear the number of movies without a year
 */
public record MovieStatistics(List<Group> genres, List<Group> decades, int withoutGenre, int withoutYear) {
    /** Copies the lists. */
    public MovieStatistics {
        genres = List.copyOf(genres);
        decades = List.copyOf(decades);
    }

    static MovieStatistics of(Dataset data) {
        RowSums sums = new RowSums(data.ratings().byMovie());
        List<Movie> movies = data.catalogue().movies();
        return new MovieStatistics(
                genres(data, sums),
                decades(movies, sums),
                (int) movies.stream().filter(movie -> movie.genres().isEmpty()).count(),
                (int) movies.stream().filter(movie -> !movie.hasYear()).count());
    }

    private static List<Group> genres(Dataset data, RowSums sums) {
        Groups genres = new Groups(data.catalogue().genres());
        for (int movie = 0; movie < data.catalogue().size(); movie++) {
            for (String genre : data.catalogue().movie(movie).genres()) {
                genres.add(genre, sums, movie);
            }
        }
        return genres.list();
    }

    private static List<Group> decades(List<Movie> movies, RowSums sums) {
        Map<Integer, MeanAccumulator> decades = new TreeMap<>();
        IntStream.range(0, movies.size())
                .filter(movie -> movies.get(movie).hasYear())
                .forEach(
                        movie -> decades.computeIfAbsent(movies.get(movie).year() / 10 * 10, _ -> new MeanAccumulator())
                                .addMember(sums, movie));
        return decades.entrySet().stream()
                .map(decade -> decade.getValue().group(decade.getKey() + "s"))
                .toList();
    }
}
