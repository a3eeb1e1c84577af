package dev.marquee.imports.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a table's columns; capitals make no difference. */
final class CsvHeader {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place).strip().toLowerCase(Locale.ROOT), place);
        }
    }

    List<String> names() {
        return names;
    }

    /** Whether all of these are there; in small letters. */
    boolean has(String... columns) {
        return List.of(columns).stream().allMatch(places::containsKey);
    }

    /** 0-based; -1 where there is no such column. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }
}
