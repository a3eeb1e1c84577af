/**
 * Who may send a request: API keys, scopes, client addresses and rate limits. What a request asks for is not known here.
 *
 * <p>Start at {@link dev.marquee.server.http.access.AccessControl}.
 */
@NullMarked
package dev.marquee.server.http.access;

import org.jspecify.annotations.NullMarked;
