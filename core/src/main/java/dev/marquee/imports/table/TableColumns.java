package dev.marquee.imports.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table by what they mean.
 *
 * @param byRole the columns of a role, the best first
 */
public record TableColumns(Map<ColumnRole, List<Column>> byRole) {
    /** Copies the map. */
    public TableColumns {
        byRole = Map.copyOf(byRole);
    }

    /**
     * A column.
     *
     * @param index 0-based
     * @param rank as of {@link ColumnName}
     * @param highest the highest rating, or 0 if unknown
     */
    public record Column(int index, String name, int rank, int highest) {}

    /** The columns and one more, for a role that has none. */
    public TableColumns with(ColumnRole role, Column column) {
        Map<ColumnRole, List<Column>> all = new EnumMap<>(ColumnRole.class);
        all.putAll(byRole);
        all.put(role, List.of(column));
        return new TableColumns(all);
    }

    /** Whether a column has a role. */
    public boolean uses(int index) {
        return byRole.values().stream().flatMap(List::stream).anyMatch(column -> column.index() == index);
    }

    /** Whether the best column of a role is named after ids: {@code movieId}. */
    public boolean holdsIds(ColumnRole role) {
        return byRole.getOrDefault(role, List.of()).stream()
                .limit(1)
                .anyMatch(
                        column -> column.name().strip().toLowerCase(Locale.ROOT).endsWith("id"));
    }

    public boolean has(ColumnRole role) {
        return byRole.containsKey(role);
    }

    /** The text of the best column of a role; empty if there is none or it is empty. */
    public String text(ColumnRole role, TableRow row) {
        return byRole.getOrDefault(role, List.of()).stream()
                .findFirst()
                .map(column -> row.text(column.index()))
                .orElse("");
    }

    /** The best column of a role in which the row is not empty. */
    public Optional<Column> filled(ColumnRole role, TableRow row) {
        return byRole.getOrDefault(role, List.of()).stream()
                .filter(column -> !row.text(column.index()).isEmpty())
                .findFirst();
    }

    /** The text of the best column of a role in which the row is not empty; empty if there is none. */
    public String firstText(ColumnRole role, TableRow row) {
        return filled(role, row).map(column -> row.text(column.index())).orElse("");
    }

    /** The name of the column of each role that is used for a row. */
    public Map<ColumnRole, String> filledNames(TableRow row) {
        Map<ColumnRole, String> names = new EnumMap<>(ColumnRole.class);
        byRole.keySet().forEach(role -> filled(role, row).ifPresent(column -> names.put(role, column.name())));
        return names;
    }
}
