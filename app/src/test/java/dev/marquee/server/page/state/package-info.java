/** Every state of the page, to be looked at with rules of accessibility. Not part of the build, since it takes minutes. */
@NullMarked
package dev.marquee.server.page.state;

import org.jspecify.annotations.NullMarked;
