package dev.marquee.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Movies by a key that several may have. */
final class MatchIndex {
    private final Map<String, List<Integer>> movies = new HashMap<>();

    void add(Collection<String> keys, int movie) {
        keys.forEach(key -> movies.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(movie));
    }

    /** The movies that have one of the keys, ascending. */
    NavigableSet<Integer> find(Collection<String> keys) {
        NavigableSet<Integer> found = new TreeSet<>();
        keys.forEach(key -> found.addAll(movies.getOrDefault(key, List.of())));
        return found;
    }
}
