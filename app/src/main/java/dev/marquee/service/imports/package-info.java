/**
 * What a user brings from other sites, read and matched to the catalogue, and the report about it. The formats themselves
 * are in {@link dev.marquee.imports}.
 *
 * <p>Start at {@link dev.marquee.service.imports.ImportReader}.
 */
@NullMarked
package dev.marquee.service.imports;

import org.jspecify.annotations.NullMarked;
