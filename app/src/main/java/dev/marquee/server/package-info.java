/**
 * The server: one of the two doors to {@code dev.marquee.service}. It starts, listens and stops here; what every request goes
 * through is in {@code http}, what can be asked for in {@code api}, what it can be told in {@code settings}.
 *
 * <p>Start at {@link dev.marquee.server.MarqueeServer}.
 */
@NullMarked
package dev.marquee.server;

import org.jspecify.annotations.NullMarked;
