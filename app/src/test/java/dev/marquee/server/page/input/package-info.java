/** What the page is given that it cannot use: addresses, ids, titles, files, pictures and answers of proxies. Each gets a true sentence. */
@NullMarked
package dev.marquee.server.page.input;

import org.jspecify.annotations.NullMarked;
