package dev.marquee.imports.format;

import dev.marquee.imports.entry.EntryStatus;
import dev.marquee.title.identify.MovieRef;

/**
 * An entry of an export.
 *
 * @param rating as written
 * @param highest the highest rating that the name of the column gives, or 0
 * @param when as written
 * @param status what the entry says in addition to a rating
 */
record Entry(MovieRef movie, String rating, int highest, String when, EntryStatus status) {}
