/**
 * The HTTP API: the routes of {@code openapi.yaml}, one class per part. A route maps an HTTP request to one of
 * {@code dev.marquee.service}, and its response to JSON. Keys, limits, headers and logs are handled elsewhere.
 *
 * <p>Start at {@link dev.marquee.server.api.Api}.
 */
@NullMarked
package dev.marquee.server.api;

import org.jspecify.annotations.NullMarked;
