package dev.marquee.imports.table;

import dev.marquee.data.UsageException;
import dev.marquee.imports.site.MovieColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the columns of a table by what they mean.
 *
 * @param given the names that the user gave, which go before the usual ones
 */
public record ColumnFinder(MovieColumns given) {
    private static final Set<ColumnRole> NAMING = EnumSet.of(
            ColumnRole.MOVIE,
            ColumnRole.TITLE,
            ColumnRole.ORIGINAL,
            ColumnRole.IMDB,
            ColumnRole.TMDB,
            ColumnRole.VALUE);

    /** How many of these names are known; 0 if none of them names movies. */
    int known(List<String> names) {
        Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);
        for (String name : names) {
            role(name).ifPresent(roles::add);
        }
        return roles.stream().anyMatch(NAMING::contains) ? roles.size() : 0;
    }

    private Optional<ColumnRole> role(String name) {
        for (Map.Entry<String, String> entry : given.named().entrySet()) {
            if (isCalled(name, entry.getValue())) {
                return Optional.of(ColumnRole.valueOf(entry.getKey().toUpperCase(Locale.ROOT)));
            }
        }
        return ColumnMeanings.of(name).map(ColumnName::role);
    }

    private static boolean isCalled(String name, String given) {
        return name.strip().equalsIgnoreCase(given);
    }

    /**
     * The columns of a table.
     *
     * @throws UsageException if a column was given and does not exist
     */
    public TableColumns columns(TableHeader header, String file) {
        Map<ColumnRole, List<TableColumns.Column>> columns = new EnumMap<>(ColumnRole.class);
        for (int index = 0; index < header.names().size(); index++) {
            String name = header.names().get(index);
            Optional<ColumnName> meaning = ColumnMeanings.of(name);
            if (meaning.isPresent()
                    && !given.named().containsKey(meaning.orElseThrow().role().toString())) {
                ColumnName known = meaning.orElseThrow();
                columns.computeIfAbsent(known.role(), _ -> new ArrayList<>())
                        .add(new TableColumns.Column(index, name, known.rank(), known.highest()));
            }
        }
        columns.values().forEach(same -> same.sort(Comparator.comparingInt(TableColumns.Column::rank)));
        columns.computeIfPresent(ColumnRole.RATING, (_, ratings) -> own(ratings));
        given.named()
                .forEach((role, name) -> columns.put(
                        ColumnRole.valueOf(role.toUpperCase(Locale.ROOT)), List.of(given(header, role, name, file))));
        return new TableColumns(columns);
    }

    /**
     * The columns of the user's own ratings. Next to {@code My Rating} the column {@code Rating} is an average, and must not replace
     * a rating that the user did not give; {@code Rating10} is the same as {@code Rating} on another scale.
     */
    private static List<TableColumns.Column> own(List<TableColumns.Column> ratings) {
        int best = ratings.getFirst().rank();
        return ratings.stream()
                .filter(column -> column.rank() == best || !ColumnMeanings.isOwn(best))
                .toList();
    }

    private static TableColumns.Column given(TableHeader header, String role, String name, String file) {
        for (int index = 0; index < header.names().size(); index++) {
            if (isCalled(header.names().get(index), name)) {
                int highest = role.equals("rating")
                        ? ColumnMeanings.of(name).map(ColumnName::highest).orElse(0)
                        : 0;
                return new TableColumns.Column(index, header.names().get(index), 0, highest);
            }
        }
        throw new UsageException(
                "%s has no column '%s'; it has %s".formatted(file, name, String.join(", ", header.names())));
    }
}
