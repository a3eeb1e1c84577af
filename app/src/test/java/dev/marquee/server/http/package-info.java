/** Unit tests of the request pipeline, without a running server. */
@NullMarked
package dev.marquee.server.http;

import org.jspecify.annotations.NullMarked;
