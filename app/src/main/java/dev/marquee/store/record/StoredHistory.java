package dev.marquee.store.record;

import java.util.List;

/**
 * All there is of a person.
 *
 * @param now as they are
 * @param changes everything they changed, the first first
 * @param imports what they brought along, the first first
 */
public record StoredHistory(StoredUser now, List<Change> changes, List<StoredImport> imports) {
    /** Copies the lists. */
    public StoredHistory {
        changes = List.copyOf(changes);
        imports = List.copyOf(imports);
    }
}
