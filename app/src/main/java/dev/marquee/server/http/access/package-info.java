/**
 * Authentication, scopes, client addresses and rate limits. Independent of what a request does.
 *
 * <p>Start at {@link dev.marquee.server.http.access.AccessControl}.
 */
@NullMarked
package dev.marquee.server.http.access;

import org.jspecify.annotations.NullMarked;
