package dev.marquee.imports;

import dev.marquee.data.MovieId;
import dev.marquee.imports.ImportResult.AmbiguousMovie;
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

/** Looks movies up and remembers the answers, since a movie may be rated, watched and reviewed. Not thread-safe. */
final class MovieLookup {
    private static final int NONE = -1;

    private final MovieFinder finder;
    private final Map<String, MovieId> settled;
    private final Map<MovieRef, Integer> known = new HashMap<>();
    private final Set<Integer> byId = new LinkedHashSet<>();
    private final Set<MovieRef> unmatched = new LinkedHashSet<>();
    private final Set<MovieRef> series = new LinkedHashSet<>();
    private final Map<MovieRef, List<Integer>> ambiguous = new LinkedHashMap<>();

    MovieLookup(MovieFinder finder, Map<String, MovieId> settled) {
        this.finder = finder;
        this.settled = settled;
    }

    /** The 0-based movie index; negative if unknown or ambiguous. */
    int find(MovieRef movie) {
        return known.computeIfAbsent(movie, this::match);
    }

    int byId() {
        return byId.size();
    }

    List<MovieRef> unmatched() {
        return List.copyOf(unmatched);
    }

    /** The movies that may be series and were not found. */
    Set<MovieRef> series() {
        return series;
    }

    List<AmbiguousMovie> ambiguous() {
        List<AmbiguousMovie> all = new ArrayList<>();
        ambiguous.forEach((movie, candidates) -> all.add(new AmbiguousMovie(movie, candidates)));
        return all;
    }

    private int match(MovieRef movie) {
        MovieId decided = settled.get(movie.label());
        Match match = finder.identify(decided == null ? movie : movie.settled(decided));
        return switch (match) {
            case Match.Found(int found, Match.By by)
            when movie.mayBeSeries() && !isSure(movie, by) -> {
                series.add(movie);
                yield NONE;
            }
            case Match.Found(int found, Match.By by) -> {
                if (by == Match.By.ID) {
                    byId.add(found);
                }
                yield found;
            }
            case Match.Ambiguous _
            when movie.mayBeSeries() && !movie.hasYear() -> {
                series.add(movie);
                yield NONE;
            }
            case Match.Ambiguous(List<Integer> movies) -> {
                ambiguous.put(movie, movies);
                yield NONE;
            }
            case Match.Unknown() -> {
                (movie.mayBeSeries() ? series : unmatched).add(movie);
                yield NONE;
            }
        };
    }

    /** Series are called like films; the year or an id tells them apart. */
    private static boolean isSure(MovieRef movie, Match.By by) {
        return by == Match.By.ID || movie.hasYear();
    }
}
