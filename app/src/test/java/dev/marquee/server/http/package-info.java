/** Tests of what every request goes through, apart from a server. */
@NullMarked
package dev.marquee.server.http;

import org.jspecify.annotations.NullMarked;
