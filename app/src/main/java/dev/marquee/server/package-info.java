/**
 * The HTTP server, one of the two front ends of {@code dev.marquee.service}: start, listening and shutdown. The steps that
 * every request goes through are in {@code http}, the routes in {@code api}, the configuration in {@code settings}.
 *
 * <p>Start at {@link dev.marquee.server.MarqueeServer}.
 */
@NullMarked
package dev.marquee.server;

import org.jspecify.annotations.NullMarked;
