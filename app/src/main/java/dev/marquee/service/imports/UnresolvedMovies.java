package dev.marquee.service.imports;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.imports.ImportResult;
import dev.marquee.imports.ImportResult.AmbiguousMovie;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.internal.Counted;
import dev.marquee.internal.ReadableTitle;
import dev.marquee.title.identify.MovieRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The movies that an import did not match, as tables.
 *
 * @param data of the model
 */
public record UnresolvedMovies(Dataset data, SiteExport export, ImportResult imported) {
    /**
     * The movies that are not in the catalogue, as a table that can be imported elsewhere, and here with another model: the first
     * row names the columns, and the rating's column its scale.
     */
    public List<List<String>> unmatched() {
        Map<MovieRef, ExportedRating> ratings = new HashMap<>();
        export.ratings().forEach(rating -> ratings.put(rating.movie(), rating));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "title",
                "original title",
                "year",
                "imdb",
                "tmdb",
                "rating (%s)".formatted(export.scale().range().replace("..", "-")),
                "date"));
        for (MovieRef movie : imported.unmatched()) {
            ExportedRating rating = ratings.get(movie);
            rows.add(List.of(
                    movie.titles().isEmpty() ? "" : movie.titles().getFirst(),
                    movie.titles().size() > 1 ? movie.titles().get(1) : "",
                    movie.hasYear() ? Integer.toString(movie.year()) : "",
                    movie.links().imdb().isEmpty() ? "" : "tt" + movie.links().imdb(),
                    movie.links().tmdb(),
                    rating == null ? "" : Float.toString(rating.value()),
                    rating == null ? "" : rating.when()));
        }
        return rows;
    }

    /** The ambiguous movies, as a table to fill in: the id of the movie that is meant goes into the first column. */
    public List<List<String>> ambiguous() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("movie", "name", "candidates"));
        for (AmbiguousMovie movie : imported.ambiguous()) {
            rows.add(List.of(
                    "",
                    movie.movie().label(),
                    movie.candidates().stream().map(this::candidate).collect(Collectors.joining(" | "))));
        }
        return rows;
    }

    private String candidate(int movie) {
        Movie known = data.catalogue().movie(movie);
        int ratings = data.ratings().byMovie().count(movie);
        return "%s: %s, %s, %,d %s"
                .formatted(
                        known.id(),
                        ReadableTitle.of(known.titleAndYear()),
                        String.join(" ", known.genres()),
                        ratings,
                        Counted.form(ratings, "rating", "ratings"));
    }
}
