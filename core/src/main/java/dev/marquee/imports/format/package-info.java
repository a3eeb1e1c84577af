/**
 * The files of each site: CSV, JSON and text, in archives or single, read into a {@link
 * dev.marquee.imports.site.SiteExport}. The catalogue's movies are not known here.
 *
 * <p>Reading is bounded in bytes, whatever size an archive declares. Start at {@link
 * dev.marquee.imports.format.ExportFile}.
 */
@NullMarked
package dev.marquee.imports.format;

import org.jspecify.annotations.NullMarked;
