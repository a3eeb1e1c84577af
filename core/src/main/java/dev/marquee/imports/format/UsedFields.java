package dev.marquee.imports.format;

import dev.marquee.imports.table.ColumnRole;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The columns of a table, or the fields of JSON, that were used. Not thread-safe. */
final class UsedFields {
    private final Map<ColumnRole, Set<String>> names = new EnumMap<>(ColumnRole.class);

    UsedFields() {}

    void add(ColumnRole role, String name) {
        names.computeIfAbsent(role, _ -> new LinkedHashSet<>()).add(name);
    }

    /** The names of the columns or fields of each role, in the order of the roles. */
    Map<String, String> names() {
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach((role, used) -> all.put(role.toString(), String.join(", ", used)));
        return all;
    }
}
