/**
 * Makes the documentation site of README and docs: plain pages that need neither a server nor the network.
 *
 * <p>The Markdown stays as it is read on a code host. A page keeps its path and the anchors of its headings; what it links to in the
 * repository goes along as text. A link that leads nowhere fails the build. Start at {@link dev.marquee.site.SiteBuilder}.
 */
@NullMarked
package dev.marquee.site;

import org.jspecify.annotations.NullMarked;
