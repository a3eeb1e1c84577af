/**
 * Reads and validates headers, query parameters and bodies. Errors name the parameter, the value and the rule.
 *
 * <p>Start at {@link dev.marquee.server.http.input.Query}.
 */
@NullMarked
package dev.marquee.server.http.input;

import org.jspecify.annotations.NullMarked;
