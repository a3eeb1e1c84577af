package dev.marquee.algorithm.linear;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.math.SparseRows;
import java.util.IntSummaryStatistics;

/**
 * What is known of movies, as rows of users there never were: one for each genre, who rated its movies and no others, and
 * one for each year, who rated the movies of that year and, the less the further off, of the years around it. Their
 * entries are square roots of the weights, so that a pair in the same genre adds its weight.
 */
final class SideRows {
    /** How far off a year is still near, as the deviation of a Gaussian. */
    private static final double YEARS = 2;

    private static final int FURTHEST = 6;

    private SideRows() {}

    static SparseRows of(Catalogue catalogue, SideInformation side) {
        RowsBuilder rows = new RowsBuilder();
        if (side.genres() > 0) {
            catalogue.genres().forEach(genre -> addGenre(catalogue, genre, (float) Math.sqrt(side.genres()), rows));
        }
        IntSummaryStatistics years = catalogue.movies().stream()
                .filter(Movie::hasYear)
                .mapToInt(Movie::year)
                .summaryStatistics();
        for (int year = years.getMin(); side.years() > 0 && year <= years.getMax(); year++) {
            addYear(catalogue, year, Math.sqrt(side.years()), rows);
        }
        return rows.build();
    }

    private static void addGenre(Catalogue catalogue, String genre, float size, RowsBuilder rows) {
        for (int movie = 0; movie < catalogue.size(); movie++) {
            if (catalogue.movie(movie).genres().contains(genre)) {
                rows.add(movie, size);
            }
        }
        rows.endRow();
    }

    private static void addYear(Catalogue catalogue, int year, double size, RowsBuilder rows) {
        for (int movie = 0; movie < catalogue.size(); movie++) {
            int distance = Math.abs(catalogue.movie(movie).year() - year);
            if (catalogue.movie(movie).hasYear() && distance <= FURTHEST) {
                double near = Math.exp(-distance * distance / (2 * YEARS * YEARS));
                rows.add(movie, (float) (size * near));
            }
        }
        rows.endRow();
    }
}
