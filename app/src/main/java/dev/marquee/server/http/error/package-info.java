/**
 * The RFC 9457 problem types of the API and the exceptions that map to them. The mapping and the response format are in
 * {@link dev.marquee.server.http}.
 *
 * <p>Start at {@link dev.marquee.server.http.error.ProblemType}.
 */
@NullMarked
package dev.marquee.server.http.error;

import org.jspecify.annotations.NullMarked;
