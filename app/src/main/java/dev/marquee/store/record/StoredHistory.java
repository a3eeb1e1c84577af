package dev.marquee.store.record;

import java.util.List;

/**
 * All stored data of a user.
 *
 * @param now the current state
 * @param changes all changes, the earliest first
 * @param imports all imports, the earliest first
 */
public record StoredHistory(StoredUser now, List<Change> changes, List<StoredImport> imports) {
    /** Copies the lists. */
    public StoredHistory {
        changes = List.copyOf(changes);
        imports = List.copyOf(imports);
    }
}
