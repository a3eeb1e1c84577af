package dev.marquee.recommend.genre;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.marquee.data.Catalogue;
import dev.marquee.data.UsageException;
import dev.marquee.internal.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Resolves genre names, ignoring case, to the genres of a catalogue. */
public final class Genres {
    private Genres() {}

    /**
     * Checks the genres of a filter as far as is possible without a catalogue.
     *
     * @param names genre names, in any case
     * @return a copy of the names
     * @throws UsageException if there are none
     */
    public static List<String> named(List<String> names) {
        if (names.isEmpty()) {
            throw new UsageException("a genre filter must name at least one genre");
        }
        return List.copyOf(names);
    }

    /**
     * {@return the genres of a catalogue that have these names, as the catalogue writes them}
     *
     * @param names genre names, in any case
     * @param catalogue the movies and their genres
     * @throws UsageException if a genre is not in the catalogue; the message lists its genres, the most similar first
     */
    public static Set<String> known(List<String> names, Catalogue catalogue) {
        return names.stream().map(name -> known(name, catalogue.genres())).collect(toSet());
    }

    private static String known(String name, List<String> genres) {
        return genres.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UsageException("genre %s is not in this catalogue; %s"
                        .formatted(
                                name, genres.isEmpty() ? "it has no genres" : "it has " + closestFirst(name, genres))));
    }

    private static String closestFirst(String name, List<String> genres) {
        String typed = name.toLowerCase(Locale.ROOT);
        return genres.stream()
                .sorted(comparingInt(genre -> EditDistance.between(typed, genre.toLowerCase(Locale.ROOT))))
                .collect(joining(", "));
    }
}
