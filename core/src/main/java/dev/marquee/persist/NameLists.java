package dev.marquee.persist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Any number of names per movie as three sections: the different names, the number per movie, and the indices of all
 * movies' names in sequence.
 */
final class NameLists {
    private static final String NAME = "Name";
    private static final String COUNT = "Count";

    private NameLists() {}

    /** Writes lists; the names are in order of first appearance. */
    static void write(String section, List<List<String>> lists, SectionWriter sections) {
        write(section, lists.stream().flatMap(List::stream).distinct().toList(), lists, sections);
    }

    /** Writes lists of the given names. */
    static void write(String section, List<String> names, List<List<String>> lists, SectionWriter sections) {
        Map<String, Integer> indices = HashMap.newHashMap(names.size());
        for (int name = 0; name < names.size(); name++) {
            indices.putIfAbsent(names.get(name), name);
        }
        sections.texts(section + NAME, names);
        sections.ints(section + COUNT, lists.stream().mapToInt(List::size).toArray());
        sections.ints(
                section,
                lists.stream().flatMap(List::stream).mapToInt(indices::get).toArray());
    }

    /** The names that the lists are made of. */
    static List<String> names(String section, SectionReader sections) {
        return sections.texts(section + NAME);
    }

    /** Reads as many lists as there are movies. */
    static List<List<String>> read(String section, int movies, SectionReader sections) {
        List<String> names = names(section, sections);
        int[] ends = sections.ints(section + COUNT, movies);
        for (int movie = 1; movie < movies; movie++) {
            ends[movie] = Math.addExact(ends[movie], ends[movie - 1]);
        }
        int[] indices = sections.ints(section, movies == 0 ? 0 : ends[movies - 1]);
        return IntStream.range(0, movies)
                .mapToObj(movie -> Arrays.stream(indices, movie == 0 ? 0 : ends[movie - 1], ends[movie])
                        .mapToObj(name -> names.get(Objects.checkIndex(name, names.size())))
                        .toList())
                .toList();
    }
}
