/**
 * The problem types of RFC 9457 and the exceptions that lead to them. How they are written to a client is decided in
 * {@link dev.marquee.server.http}.
 *
 * <p>Start at {@link dev.marquee.server.http.error.ProblemType}.
 */
@NullMarked
package dev.marquee.server.http.error;

import org.jspecify.annotations.NullMarked;
