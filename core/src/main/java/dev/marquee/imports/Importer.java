package dev.marquee.imports;

import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches the movies of an export with a catalogue and maps its ratings to the scale of the data. Of several ratings of
 * one movie the latest counts, or the last in the file if the times do not decide.
 *
 * @param finder of the catalogue
 * @param scale of the data
 * @param settled the movies that ambiguous ones mean, by label
 */
public record Importer(MovieFinder finder, RatingScale scale, Map<String, MovieId> settled) {
    /** Copies the map. */
    public Importer {
        settled = Map.copyOf(settled);
    }

    /**
     * Matches without knowing what ambiguous movies mean.
     *
     * @param finder of the catalogue
     * @param scale of the data
     */
    public Importer(MovieFinder finder, RatingScale scale) {
        this(finder, scale, Map.of());
    }

    /**
     * {@return the importer with the movies that ambiguous ones mean}
     *
     * @param movies by label
     */
    public Importer with(Map<String, MovieId> movies) {
        return new Importer(finder, scale, movies);
    }

    /**
     * Matches an export with the catalogue.
     *
     * @param export the content of a user's export
     * @return what matches, and the rest
     */
    public ImportResult match(SiteExport export) {
        MovieLookup lookup = new MovieLookup(finder, settled);
        ScaleMapping mapping = new ScaleMapping(export.scale(), scale);
        Map<Integer, ExportedRating> latest = new LinkedHashMap<>();
        int repeated = 0;
        for (ExportedRating rating : export.ratings()) {
            int movie = lookup.find(rating.movie());
            if (movie >= 0) {
                ExportedRating previous = latest.get(movie);
                repeated += previous == null ? 0 : 1;
                if (previous == null || rating.when().compareTo(previous.when()) >= 0) {
                    latest.put(movie, rating);
                }
            }
        }
        Map<Integer, Optional<Instant>> seen = new LinkedHashMap<>();
        for (SiteExport.View view : export.views()) {
            int movie = lookup.find(view.movie());
            if (movie >= 0 && !latest.containsKey(movie)) {
                seen.merge(movie, view.time(), Importer::later);
            }
        }
        Map<Integer, ImportResult.Rating> ratings = new LinkedHashMap<>();
        latest.forEach((movie, rating) ->
                ratings.put(movie, new ImportResult.Rating(mapping.map(rating.value()), rating.time())));
        return new ImportResult(
                ratings, seen, lookup.byId(), repeated, lookup.unmatched(), lookup.ambiguous(), lookup.series());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.orElseThrow().isAfter(one.orElseThrow())) ? other : one;
    }

    /**
     * Matches a list of movies without ratings; the result has them as seen.
     *
     * @param list movies as named by a file
     * @return what matches, and the rest
     */
    public ImportResult choose(List<MovieRef> list) {
        return match(new SiteExport(
                ImportSource.CSV,
                scale,
                List.of(),
                list.stream().map(movie -> new SiteExport.View(movie, "")).toList(),
                SiteExport.Unseen.NONE,
                SiteExport.Skipped.NONE,
                Map.of()));
    }
}
