package dev.marquee.title.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Index of movies by keys; several movies may share a key. */
final class MatchIndex {
    private final Map<String, List<Integer>> movies = new HashMap<>();

    void add(Collection<String> keys, int movie) {
        keys.forEach(key -> movies.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(movie));
    }

    /** The distinct movies that have one of the keys, ascending. */
    List<Integer> find(Collection<String> keys) {
        List<List<Integer>> found = new ArrayList<>(1);
        for (String key : keys) {
            List<Integer> matches = movies.get(key);
            if (matches != null) {
                found.add(matches);
            }
        }
        return switch (found.size()) {
            case 0 -> List.of();
            case 1 -> Collections.unmodifiableList(found.getFirst());
            default -> found.stream().flatMap(List::stream).sorted().distinct().toList();
        };
    }
}
