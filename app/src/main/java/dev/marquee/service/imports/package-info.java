/**
 * Imports exports of other sites: reads them, matches them to the catalogue, and reports the result. The formats are in
 * {@link dev.marquee.imports}.
 *
 * <p>Start at {@link dev.marquee.service.imports.ImportReader}.
 */
@NullMarked
package dev.marquee.service.imports;

import org.jspecify.annotations.NullMarked;
