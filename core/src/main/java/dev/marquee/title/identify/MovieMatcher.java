package dev.marquee.title.identify;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.title.identify.Match.By;
import dev.marquee.title.name.TitleNames;
import dev.marquee.title.name.TitleRepair;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Identifies the movies that files name, preferring no match to a wrong one: by IMDb or TMDb id if the catalogue has them,
 * else by the whole title, and the year if it is given. A title alone never identifies a movie of another year, and a part
 * of a title only a well-known movie. A movie whose known id contradicts never matches. docs/imports.md has the rules.
 * Immutable and thread-safe; a match takes some microseconds.
 */
public final class MovieMatcher {
    private static final int MIN_LONG_WORDS = 5;
    private static final int MIN_LONG_LETTERS = 16;

    private final Catalogue catalogue;
    private final IntUnaryOperator ratings;
    private final double wellKnown;
    private final MatchIndex byImdb = new MatchIndex();
    private final MatchIndex byTmdb = new MatchIndex();
    private final MatchIndex byMain = new MatchIndex();
    private final MatchIndex byName = new MatchIndex();
    private final MatchIndex byLoose = new MatchIndex();
    private final MatchIndex byPart = new MatchIndex();
    private final MatchIndex byHead = new MatchIndex();
    private final MatchIndex byOther = new MatchIndex();

    /**
     * Indexes the names of all movies: about 20 microseconds per movie.
     *
     * @param catalogue the movies to match with
     * @param ratings number of ratings per movie index in 0..size-1
     * @param others titles that the catalogue does not have, such as those of other languages
     */
    public MovieMatcher(Catalogue catalogue, IntUnaryOperator ratings, Map<MovieId, List<String>> others) {
        this.catalogue = catalogue;
        this.ratings = ratings;
        this.wellKnown =
                IntStream.range(0, catalogue.size()).map(ratings).average().orElse(0);
        for (int movie = 0; movie < catalogue.size(); movie++) {
            Movie known = catalogue.movie(movie);
            TitleKeys keys = TitleKeys.of(List.of(known.title()));
            byMain.add(keys.mains(), movie);
            byName.add(keys.all(), movie);
            byLoose.add(keys.loose(), movie);
            byPart.add(keys.parts(), movie);
            byHead.add(keys.heads(), movie);
            TitleKeys other = TitleKeys.of(others.getOrDefault(known.id(), List.of()));
            byOther.add(MatchKeys.loose(other.mains()), movie);
            byImdb.add(id(known.links().imdb()), movie);
            byTmdb.add(id(known.links().tmdb()), movie);
        }
    }

    /**
     * Finds the catalogue's movie for the one that a file names; a damaged title is repaired if it is not found as written.
     *
     * @param wanted the movie as named by the file
     * @return the movie, several candidates, or none
     */
    public Match match(MovieRef wanted) {
        Match match = matchAsWritten(wanted);
        List<String> repaired = wanted.titles().stream().map(TitleRepair::of).toList();
        return match instanceof Match.Unknown && !repaired.equals(wanted.titles())
                ? matchAsWritten(wanted.withTitles(repaired))
                : match;
    }

    private Match matchAsWritten(MovieRef wanted) {
        if (wanted.isNumber()) {
            return number(wanted);
        }
        TitleKeys keys = TitleKeys.of(wanted.titles());
        for (List<Integer> movies : List.of(
                byImdb.find(id(wanted.links().imdb())),
                byTmdb.find(id(wanted.links().tmdb())))) {
            if (movies.size() == 1) {
                return new Match.Found(movies.getFirst(), By.ID);
            }
            if (!movies.isEmpty()) {
                // A catalogue may list a movie twice; the title may distinguish the entries.
                return byTitle(keys, wanted, movies::contains) instanceof Match.Found(int movie, By _)
                        ? new Match.Found(movie, By.ID)
                        : new Match.Ambiguous(movies);
            }
        }
        return ownId(keys, wanted) instanceof Match.Found found ? found : byTitle(keys, wanted, movie -> true);
    }

    /**
     * {@return the movies with exactly this title, and this year if given; in ascending order}
     *
     * @param wanted a title, with or without a year
     */
    public List<Integer> called(MovieRef wanted) {
        IntPredicate possible =
                movie -> !wanted.hasYear() || catalogue.movie(movie).year() == wanted.year();
        return candidates(first(whole(TitleKeys.of(wanted.titles())), possible));
    }

    /** A number is an id or a title; if it is both, it is ambiguous. */
    private Match number(MovieRef wanted) {
        Match title = match(wanted.withoutId());
        if (!catalogue.ids().contains(new MovieId(wanted.id()))) {
            return title;
        }
        int movie = catalogue.ids().index(new MovieId(wanted.id()));
        return either(new Match.Found(movie, By.ID), title);
    }

    /** MovieLens ids differ between its data sets, so an id alone is trusted only if there is no title. */
    private Match ownId(TitleKeys keys, MovieRef wanted) {
        if (wanted.id().isBlank() || !catalogue.ids().contains(new MovieId(wanted.id()))) {
            return new Match.Unknown();
        }
        int movie = catalogue.ids().index(new MovieId(wanted.id()));
        boolean agrees = wanted.titles().isEmpty()
                || (!ExternalIds.contradict(
                                wanted.links(), catalogue.movie(movie).links())
                        && isCalled(movie, keys)
                        && isNear(movie, wanted.year()));
        return agrees ? new Match.Found(movie, By.ID) : new Match.Unknown();
    }

    private boolean isCalled(int movie, TitleKeys keys) {
        return isWhole(movie, keys.loose())
                || byPart.find(keys.loose()).contains(movie)
                || byLoose.find(keys.parts()).contains(movie);
    }

    /** Whether one of the keys is a whole title of the movie. */
    private boolean isWhole(int movie, List<String> loose) {
        return byLoose.find(loose).contains(movie) || byOther.find(loose).contains(movie);
    }

    private Match byTitle(TitleKeys keys, MovieRef wanted, IntPredicate among) {
        IntPredicate possible = movie -> among.test(movie)
                && !ExternalIds.contradict(
                        wanted.links(), catalogue.movie(movie).links());
        if (!wanted.hasYear()) {
            return withoutYear(keys, first(whole(keys), possible));
        }
        IntPredicate sameYear = possible.and(movie -> catalogue.movie(movie).year() == wanted.year());
        SecondSign sign = new SecondSign(wanted.hints(), catalogue);
        Match match = first(whole(keys), sameYear);
        return match instanceof Match.Unknown
                ? Stream.of(
                                completed(keys, sameYear),
                                ambiguous(first(List.of(() -> byLoose.find(keys.parts())), sameYear)),
                                nearYear(keys, possible.and(movie -> isNear(movie, wanted.year())), sign))
                        .reduce(new Match.Unknown(), MovieMatcher::either)
                : sign.narrowed(match);
    }

    /** Comparisons of the whole title, strictest first. */
    private List<Supplier<List<Integer>>> whole(TitleKeys keys) {
        return List.of(
                () -> byMain.find(keys.mains()),
                () -> byName.find(keys.mains()),
                () -> byName.find(keys.all()),
                () -> byLoose.find(keys.loose()),
                () -> byOther.find(keys.loose()));
    }

    /**
     * Without a year, a match is ambiguous if text in parentheses is not a name of the movie ({@code Blah (300)}, {@code
     * Holiday (2)}), and if another title than its main one is short and the movie not well known.
     */
    private Match withoutYear(TitleKeys keys, Match match) {
        boolean isSure = candidates(match).stream()
                .allMatch(movie -> keys.titles().stream().anyMatch(title -> hasAllNames(movie, title))
                        && (byMain.find(keys.mains()).contains(movie) || keys.areDistinctive() || isWellKnown(movie)));
        return isSure ? match : ambiguous(match);
    }

    private boolean hasAllNames(int movie, String title) {
        return hasName(movie, TitleNames.parenthesesRemoved(title))
                || (hasName(movie, TitleNames.withoutParentheses(title))
                        && TitleNames.inParentheses(title).stream().allMatch(name -> hasName(movie, name)));
    }

    private boolean hasName(int movie, String name) {
        return isWhole(movie, MatchKeys.loose(TitleNames.of(name)));
    }

    /**
     * A movie of which the title is a part. A less known one is ambiguous: a movie that is not in the catalogue may have
     * the part as its whole title.
     */
    private Match completed(TitleKeys keys, IntPredicate sameYear) {
        Match match = first(List.of(() -> byPart.find(keys.loose()), () -> byHead.find(keys.loose())), sameYear);
        return match instanceof Match.Found(int movie, By _) && !isWellKnown(movie) ? ambiguous(match) : match;
    }

    /** Whether the movie has at least as many ratings as the average one. */
    private boolean isWellKnown(int movie) {
        return ratings.applyAsInt(movie) >= wellKnown;
    }

    /**
     * A movie of the year before or after is identified only with a second sign: two of its names, such as the title and the
     * original title, its director or runtime, or its genres if the main title is so long that hardly two movies have it; a
     * movie of which the catalogue has no year by a name that is not short.
     */
    private Match nearYear(TitleKeys keys, IntPredicate near, SecondSign sign) {
        Match match = sign.narrowed(first(whole(keys), near));
        return match instanceof Match.Found(int movie, By _)
                        && (catalogue.movie(movie).hasYear()
                                ? hasTwoNames(movie, keys)
                                        || sign.agrees(movie)
                                        || (hasLongName(movie, keys) && sign.hasGenres(movie))
                                : keys.areDistinctive())
                ? match
                : ambiguous(match);
    }

    /** Whether the movie, and no other, has a main title of at least five words and 16 letters. */
    private boolean hasLongName(int movie, TitleKeys keys) {
        return keys.mains().stream()
                .filter(main -> main.chars().filter(c -> c == ' ').count() + 1 >= MIN_LONG_WORDS)
                .filter(main -> main.chars().filter(c -> c != ' ').count() >= MIN_LONG_LETTERS)
                .anyMatch(main -> byMain.find(List.of(main)).equals(List.of(movie)));
    }

    private boolean hasTwoNames(int movie, TitleKeys keys) {
        return keys.mains().stream()
                        .map(main -> MatchKeys.loose(List.of(main)))
                        .distinct()
                        .filter(name -> isWhole(movie, name))
                        .count()
                > 1;
    }

    private static Match ambiguous(Match match) {
        List<Integer> candidates = candidates(match);
        return candidates.isEmpty() ? match : new Match.Ambiguous(candidates);
    }

    /** Combines two equally good results: both must be certain of the same movie, unless one is empty. */
    private static Match either(Match first, Match second) {
        if (first instanceof Match.Unknown || second instanceof Match.Unknown) {
            return first instanceof Match.Unknown ? second : first;
        }
        List<Integer> movies = Stream.concat(candidates(first).stream(), candidates(second).stream())
                .sorted()
                .distinct()
                .toList();
        if (movies.size() > 1) {
            return new Match.Ambiguous(movies);
        }
        return first instanceof Match.Found ? first : second;
    }

    private static List<Integer> candidates(Match match) {
        return switch (match) {
            case Match.Found(int movie, By _) -> List.of(movie);
            case Match.Ambiguous(List<Integer> movies) -> movies;
            case Match.Unknown() -> List.of();
        };
    }

    /** The strictest comparison that finds a movie decides; looser ones are then not tried. */
    private static Match first(List<Supplier<List<Integer>>> strictToLoose, IntPredicate possible) {
        for (Supplier<List<Integer>> movies : strictToLoose) {
            List<Integer> left = movies.get().stream().filter(possible::test).toList();
            if (left.size() == 1) {
                return new Match.Found(left.getFirst(), By.TITLE);
            }
            if (!left.isEmpty()) {
                return new Match.Ambiguous(left);
            }
        }
        return new Match.Unknown();
    }

    /** Whether the years differ by at most one; also true if one is unknown. */
    private boolean isNear(int movie, int year) {
        Movie known = catalogue.movie(movie);
        return !known.hasYear() || year == Movie.UNKNOWN_YEAR || Math.abs(known.year() - year) <= 1;
    }

    private static List<String> id(String text) {
        String number = ExternalIds.number(text);
        return number.isEmpty() ? List.of() : List.of(number);
    }
}
