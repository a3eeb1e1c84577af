/**
 * Imports of users' data from other sites: exports of Letterboxd, IMDb, Trakt and others, read completely or rejected,
 * and their movies matched with a catalogue without guessing.
 *
 * <p>Nothing here knows a model or writes a file; names inside an archive are compared and shown, never used as paths.
 * Start at {@link dev.marquee.imports.ExportReader} and {@link dev.marquee.imports.Importer}.
 */
@NullMarked
package dev.marquee.imports;

import org.jspecify.annotations.NullMarked;
