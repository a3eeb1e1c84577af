package dev.marquee.imports.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The column names of a table, case-insensitive. */
public final class TableHeader {
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();

    /** @param names as written */
    public TableHeader(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int index = 0; index < names.size(); index++) {
            indices.putIfAbsent(this.names.get(index).toLowerCase(Locale.ROOT), index);
        }
    }

    /** The names as written. */
    public List<String> names() {
        return names;
    }

    /** Whether all of these columns exist; names in lower case. */
    public boolean has(String... columns) {
        return List.of(columns).stream().allMatch(indices::containsKey);
    }

    /** The 0-based index of a column, or -1 if it does not exist. */
    int indexOf(String column) {
        return indices.getOrDefault(column, -1);
    }
}
