/** Checks of the files of the page without a browser: its texts, and what the build bundles. */
@NullMarked
package dev.marquee.server.page.files;

import org.jspecify.annotations.NullMarked;
