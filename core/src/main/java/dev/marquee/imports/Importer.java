package dev.marquee.imports;

import dev.marquee.data.RatingScale;
import dev.marquee.imports.ImportResult.AmbiguousMovie;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.MovieFinder;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the movies of an export with a catalogue and maps its ratings to the scale of the data. Of several ratings of
 * one movie the latest counts, or the last in the file if the times do not decide.
 *
 * @param finder of the catalogue
 * @param scale of the data
 */
public record Importer(MovieFinder finder, RatingScale scale) {
    /**
     * Matches an export with the catalogue.
     *
     * @param export the content of a user's export
     * @return what matches, and the rest
     */
    public ImportResult match(SiteExport export) {
        Lookup lookup = new Lookup(finder);
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
        Set<Integer> seen = new LinkedHashSet<>();
        for (MovieRef movie : export.seen()) {
            seen.add(lookup.find(movie));
        }
        seen.remove(Lookup.NONE);
        seen.removeAll(latest.keySet());
        Map<Integer, ImportResult.Rating> ratings = new LinkedHashMap<>();
        latest.forEach((movie, rating) ->
                ratings.put(movie, new ImportResult.Rating(mapping.map(rating.value()), rating.time())));
        return new ImportResult(
                ratings, seen, lookup.byId.size(), repeated, List.copyOf(lookup.unmatched), lookup.ambiguous());
    }

    /**
     * Matches a list of movies without ratings; the result has them as seen.
     *
     * @param list movies as named by a file
     * @return what matches, and the rest
     */
    public ImportResult choose(List<MovieRef> list) {
        return match(new SiteExport(ImportSource.CSV, scale, List.of(), list, List.of(), 0));
    }

    /** Caches lookups, since a movie may be rated, watched and reviewed. */
    private static final class Lookup {
        static final int NONE = -1;

        private final MovieFinder finder;
        private final Map<MovieRef, Integer> known = new HashMap<>();
        private final Set<Integer> byId = new LinkedHashSet<>();
        private final Set<MovieRef> unmatched = new LinkedHashSet<>();
        private final Map<MovieRef, List<Integer>> ambiguous = new LinkedHashMap<>();

        Lookup(MovieFinder finder) {
            this.finder = finder;
        }

        /** The 0-based movie index; {@link #NONE} if unknown or ambiguous. */
        int find(MovieRef movie) {
            return known.computeIfAbsent(movie, this::match);
        }

        List<AmbiguousMovie> ambiguous() {
            List<AmbiguousMovie> all = new ArrayList<>();
            ambiguous.forEach((movie, candidates) -> all.add(new AmbiguousMovie(movie, candidates)));
            return all;
        }

        private int match(MovieRef movie) {
            return switch (finder.identify(movie)) {
                case Match.Found(int found, Match.By by) -> {
                    if (by == Match.By.ID) {
                        byId.add(found);
                    }
                    yield found;
                }
                case Match.Ambiguous(List<Integer> movies) -> {
                    ambiguous.put(movie, movies);
                    yield NONE;
                }
                case Match.Unknown() -> {
                    unmatched.add(movie);
                    yield NONE;
                }
            };
        }
    }
}
