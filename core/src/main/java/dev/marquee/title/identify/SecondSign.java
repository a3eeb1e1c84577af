package dev.marquee.title.identify;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.title.identify.Match.By;
import dev.marquee.title.name.TitleNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file says of a movie besides title and year, compared with what the catalogue knows: a director, or else the runtime.
 *
 * @param hints of the file
 * @param catalogue the movies
 */
record SecondSign(MovieRef.Hints hints, Catalogue catalogue) {
    /** Sites round differently. */
    private static final int MAX_MINUTES_APART = 1;

    /** Whether a director is the same; the runtime decides where either side knows no director. */
    boolean agrees(int movie) {
        Metadata known = catalogue.movie(movie).metadata();
        List<String> directors = known.credits().directors();
        if (!hints.directors().isEmpty() && !directors.isEmpty()) {
            return names(hints.directors()).anyMatch(name -> names(directors).anyMatch(name::equals));
        }
        return hints.runtime() > 0
                && known.hasRuntime()
                && Math.abs(hints.runtime() - known.runtime()) <= MAX_MINUTES_APART;
    }

    /** Whether the file names genres, and the movie has them all: a weak sign, since many movies do. */
    boolean hasGenres(int movie) {
        List<String> known = catalogue.movie(movie).genres();
        return !hints.genres().isEmpty()
                && hints.genres().stream().allMatch(genre -> known.stream().anyMatch(genre::equalsIgnoreCase));
    }

    /** The one of several candidates that agrees, if only one does. */
    Match narrowed(Match match) {
        if (!(match instanceof Match.Ambiguous(List<Integer> movies))) {
            return match;
        }
        List<Integer> agreeing = movies.stream().filter(this::agrees).toList();
        return agreeing.size() == 1 ? new Match.Found(agreeing.getFirst(), By.TITLE) : match;
    }

    private static Stream<String> names(List<String> people) {
        return people.stream().flatMap(name -> TitleNames.of(name).stream().limit(1));
    }
}
