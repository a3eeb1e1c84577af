package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.title.TitleNames;
import dev.marquee.internal.EditDistance;
import dev.marquee.math.TopN;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds one movie by its id or its title. Titles match without regard to case, accents and punctuation, with the
 * article at the end, at the start or omitted, with or without the year in brackets, and by prefix if no movie has the
 * whole title.
 */
public final class MovieLookup {
    private static final Pattern TITLE_AND_YEAR = Pattern.compile("(.*\\S)\\s*\\((\\d{4})\\)");
    private static final int MAX_LISTED = 5;

    /** Match criteria for titles, strictest first; the first that finds a movie ends the search. */
    private static final List<BiPredicate<List<String>, List<String>>> STRICT_TO_LOOSE = List.of(
            (typed, names) -> typed.stream().limit(1).anyMatch(names::contains),
            (typed, names) -> !Collections.disjoint(typed, names),
            (typed, names) ->
                    typed.stream().anyMatch(start -> names.stream().anyMatch(name -> name.startsWith(start))));

    private final Catalogue catalogue;
    private final List<List<String>> names;

    /** Indexes the titles of all movies. */
    public MovieLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = catalogue.movies().stream()
                .map(movie -> TitleNames.of(movie.title()))
                .toList();
    }

    /**
     * Finds a movie. An id takes precedence over a title: {@code 300} is the movie of that id where there is one,
     * {@code 300 (2007)} the title.
     *
     * @return 0-based
     * @throws UsageException if several movies match, or none; the message lists up to five with their ids
     */
    public int find(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            throw new UsageException("the movie is empty; give its id or its title");
        }
        MovieId id = new MovieId(typed);
        return catalogue.ids().contains(id) ? catalogue.ids().index(id) : byTitle(typed);
    }

    private int byTitle(String typed) {
        Matcher dated = TITLE_AND_YEAR.matcher(typed);
        int year = dated.matches() ? Integer.parseInt(dated.group(2)) : Movie.UNKNOWN_YEAR;
        List<String> wanted = TitleNames.of(dated.matches() ? dated.group(1) : typed);

        int[] ofYear = IntStream.range(0, names.size())
                .filter(movie ->
                        year == Movie.UNKNOWN_YEAR || catalogue.movie(movie).year() == year)
                .toArray();
        for (BiPredicate<List<String>, List<String>> match : STRICT_TO_LOOSE) {
            int[] found = IntStream.of(ofYear)
                    .filter(movie -> match.test(wanted, names.get(movie)))
                    .toArray();
            if (found.length > 0) {
                return requireSingle(found, typed);
            }
        }
        throw new UsageException(
                "no movie is called '%s'; the closest titles are %s".formatted(typed, listed(nearest(wanted))));
    }

    private int requireSingle(int[] found, String typed) {
        if (found.length > 1) {
            throw new UsageException("%d movies match '%s'; give the id of one: %s%s"
                    .formatted(found.length, typed, listed(found), found.length > MAX_LISTED ? ", …" : ""));
        }
        return found[0];
    }

    private int[] nearest(List<String> wanted) {
        float[] closeness = new float[names.size()];
        for (int movie = 0; movie < closeness.length; movie++) {
            List<String> titleNames = names.get(movie);
            closeness[movie] = -wanted.stream()
                    .flatMapToInt(
                            typedName -> titleNames.stream().mapToInt(name -> EditDistance.between(typedName, name)))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        return TopN.of(closeness, MAX_LISTED);
    }

    private String listed(int[] movies) {
        return Arrays.stream(movies)
                .limit(MAX_LISTED)
                .mapToObj(catalogue::movie)
                .map(movie -> movie.id() + " " + movie.titleAndYear())
                .collect(Collectors.joining(", "));
    }
}
