/**
 * What can be asked for over HTTP: the routes of {@code openapi.yaml}, a class for each of its parts, which turn a request
 * into one to {@code dev.marquee.service} and its answer into JSON. Keys, limits, headers and logs are not their business.
 *
 * <p>Start at {@link dev.marquee.server.api.Api}.
 */
@NullMarked
package dev.marquee.server.api;

import org.jspecify.annotations.NullMarked;
