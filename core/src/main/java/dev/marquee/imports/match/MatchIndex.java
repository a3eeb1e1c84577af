package dev.marquee.imports.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Movies by a key that several may have. */
final class MatchIndex {
    private final Map<String, List<Integer>> movies = new HashMap<>();

    void add(Collection<String> keys, int movie) {
        keys.forEach(key -> movies.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(movie));
    }

    /** The movies that have one of the keys, ascending, each once. */
    List<Integer> find(Collection<String> keys) {
        List<List<Integer>> found = new ArrayList<>(1);
        for (String key : keys) {
            List<Integer> some = movies.get(key);
            if (some != null) {
                found.add(some);
            }
        }
        return switch (found.size()) {
            case 0 -> List.of();
            case 1 -> Collections.unmodifiableList(found.getFirst());
            default -> found.stream().flatMap(List::stream).sorted().distinct().toList();
        };
    }
}
