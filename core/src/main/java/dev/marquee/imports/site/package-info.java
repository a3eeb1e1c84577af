/**
 * The content of an export, independent of the site: movies, ratings, times and ids. Nothing here reads files.
 *
 * <p>Start at {@link dev.marquee.imports.site.SiteExport}.
 */
@NullMarked
package dev.marquee.imports.site;

import org.jspecify.annotations.NullMarked;
