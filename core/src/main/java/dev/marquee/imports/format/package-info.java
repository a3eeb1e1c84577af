/**
 * The files of each site: CSV, JSON and text, in archives or alone, read into a {@link
 * dev.marquee.imports.site.SiteExport}. Movies of the catalogue are not known here.
 *
 * <p>Reading is bounded in bytes, whatever an archive promises. Start at {@link dev.marquee.imports.format.ExportFile}.
 */
@NullMarked
package dev.marquee.imports.format;

import org.jspecify.annotations.NullMarked;
