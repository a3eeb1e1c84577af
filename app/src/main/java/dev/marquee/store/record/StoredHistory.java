package dev.marquee.store.record;

import java.util.List;
import java.util.Optional;

/**
 * All stored data of a user.
 *
 * @param now the current state
 * @param changes all changes, the earliest first
 * @param imports all imports, the earliest first
 * @param visibility the agreement to be seen; empty if there is none
 * @param links read-only, the earliest first
 */
public record StoredHistory(
        StoredUser now,
        List<Change> changes,
        List<StoredImport> imports,
        Optional<Visibility> visibility,
        List<SharedLink> links) {
    /** Copies the lists. */
    public StoredHistory {
        changes = List.copyOf(changes);
        imports = List.copyOf(imports);
        links = List.copyOf(links);
    }
}
