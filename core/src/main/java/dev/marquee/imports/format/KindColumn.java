package dev.marquee.imports.format;

import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.table.ColumnRole;
import dev.marquee.imports.table.TableColumns;
import dev.marquee.imports.table.TableFile;
import java.util.List;

/** Finds the column of kinds by its values where no name tells it: every filled cell is a kind, and one of them a movie. */
final class KindColumn {
    private KindColumn() {}

    /** The columns of a table, with that of kinds if it was not found by its name. */
    static TableColumns addedTo(TableColumns used, TableFile table) {
        if (used.has(ColumnRole.KIND)) {
            return used;
        }
        List<String> names = table.header().names();
        for (int index = 0; index < names.size(); index++) {
            if (!used.uses(index) && hasKinds(table.sample(index))) {
                return used.with(ColumnRole.KIND, new TableColumns.Column(index, names.get(index), 0, 0));
            }
        }
        return used;
    }

    private static boolean hasKinds(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() > 1
                && 2 * filled.size() >= cells.size()
                && filled.stream().allMatch(EntryKind::isKnown)
                && filled.stream().anyMatch(cell -> EntryKind.of(cell) == EntryKind.MOVIE);
    }
}
