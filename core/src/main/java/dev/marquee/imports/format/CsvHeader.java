package dev.marquee.imports.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The column names of a table, case-insensitive. */
final class CsvHeader {
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();

    CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (int index = 0; index < names.size(); index++) {
            indices.putIfAbsent(names.get(index).strip().toLowerCase(Locale.ROOT), index);
        }
    }

    List<String> names() {
        return names;
    }

    /** Whether all of these columns exist; names in lower case. */
    boolean has(String... columns) {
        return List.of(columns).stream().allMatch(indices::containsKey);
    }

    /** The 0-based index of a column, or -1 if it does not exist. */
    int indexOf(String column) {
        return indices.getOrDefault(column, -1);
    }
}
