/** What happens to changes and to lists when other tabs change them too, and while the server does not respond. */
@NullMarked
package dev.marquee.server.page.change;

import org.jspecify.annotations.NullMarked;
