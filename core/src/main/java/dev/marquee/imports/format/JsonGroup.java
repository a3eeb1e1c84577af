package dev.marquee.imports.format;

import dev.marquee.imports.entry.EntryKind;
import dev.marquee.imports.entry.EntryStatus;

/**
 * What the place of an entry in JSON says about it: the names of the arrays around it.
 *
 * @param kind of the entries, where they do not say it
 * @param status of the entries, where they do not say it
 */
record JsonGroup(EntryKind kind, EntryStatus status) {
    /** The group of a file with this name. */
    static JsonGroup ofFile(String name) {
        return new JsonGroup(EntryKind.MOVIE, status(name, EntryStatus.UNKNOWN));
    }

    /** The group in an array with this name: {@code shows}, {@code plantowatch}. */
    JsonGroup in(String name) {
        EntryKind named = EntryKind.of(name);
        return new JsonGroup(named == EntryKind.MOVIE ? kind : named, status(name, status));
    }

    private static EntryStatus status(String name, EntryStatus otherwise) {
        if (ListName.isToSee(name) || EntryStatus.of(name) == EntryStatus.PLANNED) {
            return EntryStatus.PLANNED;
        }
        return EntryStatus.of(name) == EntryStatus.DROPPED
                ? EntryStatus.DROPPED
                : ListName.isSeen(name) ? EntryStatus.SEEN : otherwise;
    }
}
