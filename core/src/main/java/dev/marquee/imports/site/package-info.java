/**
 * What an export of a site holds, whichever site it is: movies, ratings, times and ids. Nothing here reads files.
 *
 * <p>Start at {@link dev.marquee.imports.site.SiteExport}.
 */
@NullMarked
package dev.marquee.imports.site;

import org.jspecify.annotations.NullMarked;
