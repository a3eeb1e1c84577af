package dev.marquee.algorithm.linear;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.feature.PlotWords;
import dev.marquee.math.SparseRows;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Genres, years, people, tags and words of plots as rows of artificial users: one per genre, name, tag or word, who rated exactly its movies,
 * and one per year, who rated the movies of that year and, with decreasing value, of the years around it. Entries are
 * square roots of the weights, so that a pair in the same genre adds its weight to XᵀX.
 */
final class SideRows {
    /** Standard deviation, in years, of the Gaussian by which the years around a year are weighted. */
    private static final double STANDARD_DEVIATION = 2;

    private static final int MAX_DISTANCE = 6;

    private SideRows() {}

    static SparseRows of(Catalogue catalogue, SideInformation side) {
        RowsBuilder rows = new RowsBuilder();
        if (side.genres() > 0) {
            addGenres(catalogue, (float) Math.sqrt(side.genres()), rows);
        }
        IntSummaryStatistics years = catalogue.movies().stream()
                .filter(Movie::hasYear)
                .mapToInt(Movie::year)
                .summaryStatistics();
        for (int year = years.getMin(); side.years() > 0 && year <= years.getMax(); year++) {
            addYear(catalogue, year, Math.sqrt(side.years()), rows);
        }
        addNames(catalogue, side.people(), movie -> movie.metadata().credits().all(), rows);
        addNames(catalogue, side.tags(), movie -> movie.metadata().tags(), rows);
        if (side.plots() > 0) {
            addNames(catalogue, side.plots(), PlotWords.of(catalogue)::in, rows);
        }
        return rows.build();
    }

    /** One row per name that several movies have; that of one movie would only regularize it. */
    private static void addNames(
            Catalogue catalogue, double weight, Function<Movie, List<String>> names, RowsBuilder rows) {
        if (weight == 0) {
            return;
        }
        float size = (float) Math.sqrt(weight);
        for (SortedSet<Integer> ofName : byName(catalogue, names).values()) {
            if (ofName.size() > 1) {
                ofName.forEach(movie -> rows.add(movie, size));
                rows.endRow();
            }
        }
    }

    /** The movies of each name, names and movies in order. */
    private static Map<String, SortedSet<Integer>> byName(Catalogue catalogue, Function<Movie, List<String>> names) {
        Map<String, SortedSet<Integer>> movies = new TreeMap<>();
        for (int movie = 0; movie < catalogue.size(); movie++) {
            for (String name : names.apply(catalogue.movie(movie))) {
                movies.computeIfAbsent(name, _ -> new TreeSet<>()).add(movie);
            }
        }
        return movies;
    }

    private static void addGenres(Catalogue catalogue, float size, RowsBuilder rows) {
        Map<String, SortedSet<Integer>> movies = byName(catalogue, Movie::genres);
        for (String genre : catalogue.genres()) {
            movies.getOrDefault(genre, Collections.emptySortedSet()).forEach(movie -> rows.add(movie, size));
            rows.endRow();
        }
    }

    private static void addYear(Catalogue catalogue, int year, double size, RowsBuilder rows) {
        for (int movie = 0; movie < catalogue.size(); movie++) {
            int distance = Math.abs(catalogue.movie(movie).year() - year);
            if (catalogue.movie(movie).hasYear() && distance <= MAX_DISTANCE) {
                double kernel = Math.exp(-distance * distance / (2 * STANDARD_DEVIATION * STANDARD_DEVIATION));
                rows.add(movie, (float) (size * kernel));
            }
        }
        rows.endRow();
    }
}
