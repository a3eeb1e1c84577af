package dev.marquee.title.identify;

import dev.marquee.title.name.TitleNames;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The keys of the names of a movie, from strict to loose.
 *
 * @param titles as written
 * @param mains the name of each title without brackets, article in front
 * @param all the names of each title
 * @param loose these without articles and spaces, numbers as digits
 */
record TitleKeys(List<String> titles, List<String> mains, List<String> all, List<String> loose) {
    /** Shorter names are shared by several movies: Hamlet, The Class, Stay. */
    private static final int MIN_DISTINCTIVE_LETTERS = 7;

    static TitleKeys of(List<String> titles) {
        List<String> mains = flat(titles, title -> TitleNames.of(title).stream().limit(1));
        List<String> all = flat(titles, title -> TitleNames.of(title).stream());
        return new TitleKeys(titles, mains, all, MatchKeys.loose(all));
    }

    private static List<String> flat(List<String> titles, Function<String, Stream<String>> names) {
        return titles.stream().flatMap(names).distinct().toList();
    }

    boolean areDistinctive() {
        return loose.stream().allMatch(name -> name.length() >= MIN_DISTINCTIVE_LETTERS);
    }

    /** Loose keys of parts of the titles. */
    List<String> parts() {
        return MatchKeys.parts(titles);
    }

    /** Loose keys of what stands before the first colon or dash. */
    List<String> heads() {
        return MatchKeys.heads(titles);
    }
}
