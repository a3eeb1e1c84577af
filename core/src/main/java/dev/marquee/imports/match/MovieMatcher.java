package dev.marquee.imports.match;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.title.TitleNames;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.ExternalIds;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Matches the movies of exports with a catalogue, preferring no match to a wrong one. Matches by IMDb or TMDb id if the
 * catalogue has them, else by title and year, one of which must match exactly: a title that is only similar needs the
 * exact year, a year that differs by one needs the whole title. A movie whose known id contradicts never matches.
 * docs/imports.md has the rules. Immutable and thread-safe; a match takes some microseconds.
 */
public final class MovieMatcher {
    private final Catalogue catalogue;
    private final MatchIndex byImdb = new MatchIndex();
    private final MatchIndex byTmdb = new MatchIndex();
    private final MatchIndex byWord = new MatchIndex();
    private final MatchIndex byMain = new MatchIndex();
    private final MatchIndex byName = new MatchIndex();
    private final MatchIndex byLoose = new MatchIndex();
    private final MatchIndex byPart = new MatchIndex();

    /** Indexes the names of all movies: about 20 microseconds per movie. */
    public MovieMatcher(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (int movie = 0; movie < catalogue.size(); movie++) {
            Movie known = catalogue.movie(movie);
            Names names = Names.of(new ExportedMovie(List.of(known.title()), known.year(), known.links(), ""));
            byWord.add(names.words(), movie);
            byMain.add(names.mains, movie);
            byName.add(names.all, movie);
            byLoose.add(names.loose, movie);
            byPart.add(names.parts(), movie);
            byImdb.add(id(known.links().imdb()), movie);
            byTmdb.add(id(known.links().tmdb()), movie);
        }
    }

    /** Finds the catalogue's movie for an exported one. */
    public Match match(ExportedMovie wanted) {
        Names names = Names.of(wanted);
        for (List<Integer> movies : List.of(
                byImdb.find(id(wanted.links().imdb())),
                byTmdb.find(id(wanted.links().tmdb())))) {
            if (movies.size() == 1) {
                return new Match.Found(movies.getFirst(), Match.By.ID);
            }
            if (!movies.isEmpty()) {
                // A catalogue may list a movie twice; the title may distinguish the entries.
                return byTitle(names, wanted, movies::contains) instanceof Match.Found(int movie, Match.By _)
                        ? new Match.Found(movie, Match.By.ID)
                        : new Match.Ambiguous(movies);
            }
        }
        return ownId(names, wanted) instanceof Match.Found found ? found : byTitle(names, wanted, movie -> true);
    }

    /** MovieLens ids differ between its data sets, so an id alone is trusted only if there is no title. */
    private Match ownId(Names names, ExportedMovie wanted) {
        if (wanted.id().isBlank() || !catalogue.ids().contains(new MovieId(wanted.id()))) {
            return new Match.Unknown();
        }
        int movie = catalogue.ids().index(new MovieId(wanted.id()));
        boolean agrees = wanted.titles().isEmpty()
                || (!contradicts(wanted.links(), catalogue.movie(movie).links())
                        && isCalled(movie, names)
                        && isOfYear(movie, wanted.year(), 1));
        return agrees ? new Match.Found(movie, Match.By.ID) : new Match.Unknown();
    }

    private boolean isCalled(int movie, Names names) {
        return byLoose.find(names.loose).contains(movie)
                || byPart.find(names.loose).contains(movie)
                || byLoose.find(names.parts()).contains(movie);
    }

    private Match byTitle(Names names, ExportedMovie wanted, IntPredicate among) {
        IntPredicate possible = movie -> among.test(movie)
                && !contradicts(wanted.links(), catalogue.movie(movie).links());
        List<Supplier<List<Integer>>> whole = List.of(
                () -> byMain.find(names.mains),
                () -> byName.find(names.mains),
                () -> byName.find(names.all),
                () -> byLoose.find(names.loose));
        List<Supplier<List<Integer>>> inPart =
                List.of(() -> byPart.find(names.loose), () -> byLoose.find(names.parts()));

        if (wanted.year() == Movie.UNKNOWN_YEAR) {
            return withoutYear(names, first(whole, possible));
        }
        IntPredicate sameYear = movie -> catalogue.movie(movie).year() == wanted.year();
        Match match = first(whole, possible.and(sameYear));
        if (!(match instanceof Match.Unknown)) {
            return match;
        }
        return either(first(inPart, possible.and(sameYear)), nearYear(names, wanted.year(), possible));
    }

    /**
     * Without a year, text in parentheses that is not a name of the movie makes the match ambiguous: Blah (300),
     * Holiday (2).
     */
    private Match withoutYear(Names names, Match match) {
        boolean isSure = movies(match).stream()
                .allMatch(movie -> names.titles.stream().anyMatch(title -> hasAllNames(movie, title)));
        return isSure ? match : new Match.Ambiguous(movies(match));
    }

    private boolean hasAllNames(int movie, String title) {
        return hasName(movie, TitleNames.parenthesesRemoved(title))
                || (hasName(movie, TitleNames.withoutParentheses(title))
                        && TitleNames.inParentheses(title).stream().allMatch(name -> hasName(movie, name)));
    }

    private boolean hasName(int movie, String name) {
        return byLoose.find(MatchKeys.loose(TitleNames.of(name))).contains(movie);
    }

    /** If the year differs by one, or the catalogue has none, a match by a short title is ambiguous. */
    private Match nearYear(Names names, int year, IntPredicate possible) {
        IntPredicate near = possible.and(movie -> isOfYear(movie, year, 1));
        Match match = first(List.of(() -> byMain.find(names.mains)), near);
        boolean isDistinctive =
                names.areDistinctive() || movies(match).stream().allMatch(byWord.find(names.words())::contains);
        return isDistinctive ? match : new Match.Ambiguous(movies(match));
    }

    /** Combines two equally good results: if both have a movie, it must be the same. */
    private static Match either(Match first, Match second) {
        if (first instanceof Match.Unknown || second instanceof Match.Unknown) {
            return first instanceof Match.Unknown ? second : first;
        }
        List<Integer> movies = Stream.concat(movies(first).stream(), movies(second).stream())
                .sorted()
                .distinct()
                .toList();
        return movies.size() == 1 ? first : new Match.Ambiguous(movies);
    }

    private static List<Integer> movies(Match match) {
        return switch (match) {
            case Match.Found(int movie, Match.By _) -> List.of(movie);
            case Match.Ambiguous(List<Integer> movies) -> movies;
            case Match.Unknown() -> List.of();
        };
    }

    /** The strictest comparison that finds a movie decides; looser ones are then not tried. */
    private static Match first(List<Supplier<List<Integer>>> strictToLoose, IntPredicate possible) {
        for (Supplier<List<Integer>> movies : strictToLoose) {
            List<Integer> left = movies.get().stream().filter(possible::test).toList();
            if (left.size() == 1) {
                return new Match.Found(left.getFirst(), Match.By.TITLE);
            }
            if (!left.isEmpty()) {
                return new Match.Ambiguous(left);
            }
        }
        return new Match.Unknown();
    }

    /** Also true if a year is unknown. */
    private boolean isOfYear(int movie, int year, int off) {
        Movie known = catalogue.movie(movie);
        return !known.hasYear() || year == Movie.UNKNOWN_YEAR || Math.abs(known.year() - year) <= off;
    }

    private static boolean contradicts(Links one, Links other) {
        boolean imdb = !one.imdb().isEmpty() && !other.imdb().isEmpty();
        return imdb
                ? !ExternalIds.number(one.imdb()).equals(ExternalIds.number(other.imdb()))
                : !one.tmdb().isEmpty()
                        && !other.tmdb().isEmpty()
                        && !one.tmdb().equals(other.tmdb());
    }

    private static List<String> id(String text) {
        String number = ExternalIds.number(text);
        return number.isEmpty() ? List.of() : List.of(number);
    }

    /** The names of a movie; the looser ones are computed on demand. */
    private record Names(List<String> titles, List<String> mains, List<String> all, List<String> loose) {
        /** Shorter titles are shared by several movies: Hamlet, The Class, Stay. */
        private static final int MIN_DISTINCTIVE_LETTERS = 7;

        static Names of(ExportedMovie movie) {
            List<List<String>> namesByTitle =
                    movie.titles().stream().map(TitleNames::of).toList();
            List<String> mains = namesByTitle.stream()
                    .flatMap(names -> names.stream().limit(1))
                    .toList();
            List<String> all = namesByTitle.size() == 1
                    ? namesByTitle.getFirst()
                    : namesByTitle.stream().flatMap(List::stream).distinct().toList();
            return new Names(movie.titles(), mains, all, MatchKeys.loose(all));
        }

        boolean areDistinctive() {
            return loose.stream().allMatch(name -> name.length() >= MIN_DISTINCTIVE_LETTERS);
        }

        List<String> parts() {
            return MatchKeys.parts(titles);
        }

        List<String> words() {
            return titles.stream()
                    .flatMap(title -> MatchKeys.wordForWord(title).stream())
                    .toList();
        }
    }
}
