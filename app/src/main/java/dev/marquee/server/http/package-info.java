/**
 * The request pipeline that all routes share: request id, API keys, limits, JSON responses, problems, metrics and the access
 * log. The routes are in {@code dev.marquee.server.api}; only this package and the server itself depend on Helidon.
 *
 * <p>Start at {@link dev.marquee.server.http.Pipeline}.
 */
@NullMarked
package dev.marquee.server.http;

import org.jspecify.annotations.NullMarked;
