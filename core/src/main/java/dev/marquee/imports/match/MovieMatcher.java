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
 * Finds the movies of exports in a catalogue, and would sooner find none than a wrong one. By the id of IMDb or TMDb where
 * the catalogue has them; else by title and year, one of the two in full: a title that is only alike needs the very year,
 * a year that is one off needs the whole title. A movie whose known id contradicts is never meant. docs/imports.md has the
 * rules. Immutable, safe to share between threads; an answer takes some microseconds.
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

    /** Prepares the names of all movies: takes about 20 microseconds a movie. */
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

    /** The catalogue's movie that is meant, if one is. */
    public Match match(ExportedMovie wanted) {
        Names names = Names.of(wanted);
        for (List<Integer> movies : List.of(
                byImdb.find(id(wanted.links().imdb())),
                byTmdb.find(id(wanted.links().tmdb())))) {
            if (movies.size() == 1) {
                return new Match.Found(movies.getFirst(), Match.By.ID);
            }
            if (!movies.isEmpty()) {
                // A catalogue may list a movie twice; the title may tell the entries apart.
                return byTitle(names, wanted, movies::contains) instanceof Match.Found(int movie, Match.By _)
                        ? new Match.Found(movie, Match.By.ID)
                        : new Match.Ambiguous(movies);
            }
        }
        return ownId(names, wanted) instanceof Match.Found found ? found : byTitle(names, wanted, movie -> true);
    }

    /** Numbers of MovieLens differ between its data sets, so an id alone is believed only where no title speaks. */
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

    /** Without a year, brackets that the movie does not go by only raise the question: Blah (300), Holiday (2). */
    private Match withoutYear(Names names, Match match) {
        boolean isSure = movies(match).stream()
                .allMatch(movie -> names.titles.stream().anyMatch(title -> goesByAllOf(movie, title)));
        return isSure ? match : new Match.Ambiguous(movies(match));
    }

    private boolean goesByAllOf(int movie, String title) {
        return goesBy(movie, TitleNames.withBrackets(title))
                || (goesBy(movie, TitleNames.withoutBrackets(title))
                        && TitleNames.inBrackets(title).stream().allMatch(name -> goesBy(movie, name)));
    }

    private boolean goesBy(int movie, String name) {
        return byLoose.find(MatchKeys.loose(TitleNames.of(name))).contains(movie);
    }

    /** With the year one off, or unknown to the catalogue, a short title only raises the question. */
    private Match nearYear(Names names, int year, IntPredicate possible) {
        IntPredicate near = possible.and(movie -> isOfYear(movie, year, 1));
        Match match = first(List.of(() -> byMain.find(names.mains)), near);
        boolean tells =
                names.isInformativeness() || movies(match).stream().allMatch(byWord.find(names.words())::contains);
        return tells ? match : new Match.Ambiguous(movies(match));
    }

    /** Two ways that are equally good: where both find a movie, it has to be the same. */
    private static Match either(Match one, Match other) {
        if (one instanceof Match.Unknown || other instanceof Match.Unknown) {
            return one instanceof Match.Unknown ? other : one;
        }
        List<Integer> movies = Stream.concat(movies(one).stream(), movies(other).stream())
                .sorted()
                .distinct()
                .toList();
        return movies.size() == 1 ? one : new Match.Ambiguous(movies);
    }

    private static List<Integer> movies(Match match) {
        return switch (match) {
            case Match.Found(int movie, Match.By _) -> List.of(movie);
            case Match.Ambiguous(List<Integer> movies) -> movies;
            case Match.Unknown() -> List.of();
        };
    }

    /** The strictest way of comparing that finds something decides; looser ones are not tried then. */
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

    /** Also where the catalogue does not know the year. */
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

    /** What a wanted movie is called; the looser names are made when they are needed. */
    private record Names(List<String> titles, List<String> mains, List<String> all, List<String> loose) {
        /** Short titles are used again and again: Hamlet, The Class, Stay. */
        private static final int LETTERS_THAT_TELL = 7;

        static Names of(ExportedMovie movie) {
            List<List<String>> each =
                    movie.titles().stream().map(TitleNames::of).toList();
            List<String> mains =
                    each.stream().flatMap(names -> names.stream().limit(1)).toList();
            List<String> all = each.size() == 1
                    ? each.getFirst()
                    : each.stream().flatMap(List::stream).distinct().toList();
            return new Names(movie.titles(), mains, all, MatchKeys.loose(all));
        }

        boolean isInformativeness() {
            return loose.stream().allMatch(name -> name.length() >= LETTERS_THAT_TELL);
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
