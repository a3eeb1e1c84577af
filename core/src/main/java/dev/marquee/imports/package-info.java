/**
 * What a person brings from elsewhere: exports of Letterboxd, IMDb, Trakt and others, read whole or refused whole, and
 * their movies found in a catalogue without a guess.
 *
 * <p>Nothing here knows a model or writes a file; names inside an archive are compared and shown, never used as paths.
 * Start at {@link dev.marquee.imports.ExportReader} and {@link dev.marquee.imports.Importer}.
 */
@NullMarked
package dev.marquee.imports;

import org.jspecify.annotations.NullMarked;
