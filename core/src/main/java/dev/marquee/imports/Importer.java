package dev.marquee.imports;

import dev.marquee.data.RatingScale;
import dev.marquee.imports.ImportResult.AmbiguousMovie;
import dev.marquee.imports.match.Match;
import dev.marquee.imports.match.MovieMatcher;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the movies of an export in a catalogue and takes its ratings to the scale of the data. Of several ratings of one
 * movie the latest counts, or the last in the file where the times do not tell.
 *
 * @param matcher of the catalogue
 * @param scale of the data
 */
public record Importer(MovieMatcher matcher, RatingScale scale) {
    /** What the export says of this catalogue's movies. */
    public ImportResult take(SiteExport export) {
        Lookup lookup = new Lookup(matcher);
        ScaleMapping mapping = new ScaleMapping(export.scale(), scale);
        Map<Integer, ExportedRating> latest = new LinkedHashMap<>();
        int repeated = 0;
        for (ExportedRating rating : export.ratings()) {
            int movie = lookup.find(rating.movie());
            if (movie >= 0) {
                ExportedRating before = latest.get(movie);
                repeated += before == null ? 0 : 1;
                if (before == null || rating.when().compareTo(before.when()) >= 0) {
                    latest.put(movie, rating);
                }
            }
        }
        Set<Integer> seen = new LinkedHashSet<>();
        for (ExportedMovie movie : export.seen()) {
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

    /** The movies of a list, of which nothing is said but that they are on it: seen, for want of a better word. */
    public ImportResult choose(List<ExportedMovie> list) {
        return take(new SiteExport(ImportSource.CSV, scale, List.of(), list, List.of(), 0));
    }

    /** Remembers what was looked up, since a movie is rated, watched and reviewed. */
    private static final class Lookup {
        static final int NONE = -1;

        private final MovieMatcher matcher;
        private final Map<ExportedMovie, Integer> known = new HashMap<>();
        private final Set<Integer> byId = new LinkedHashSet<>();
        private final Set<ExportedMovie> unmatched = new LinkedHashSet<>();
        private final Map<ExportedMovie, List<Integer>> ambiguous = new LinkedHashMap<>();

        Lookup(MovieMatcher matcher) {
            this.matcher = matcher;
        }

        /** 0-based; {@link #NONE} where it is not clear which. */
        int find(ExportedMovie movie) {
            return known.computeIfAbsent(movie, this::ask);
        }

        List<AmbiguousMovie> ambiguous() {
            List<AmbiguousMovie> all = new ArrayList<>();
            ambiguous.forEach((movie, candidates) -> all.add(new AmbiguousMovie(movie, candidates)));
            return all;
        }

        private int ask(ExportedMovie movie) {
            return switch (matcher.match(movie)) {
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
