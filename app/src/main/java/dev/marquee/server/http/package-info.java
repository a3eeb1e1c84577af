/**
 * What every request goes through, whatever it asks for: its id, keys and limits, the answer as JSON, problems, figures and
 * the access log. What can be asked for is in {@code dev.marquee.server.api}; Helidon is known here and by the server alone.
 *
 * <p>Start at {@link dev.marquee.server.http.Pipeline}.
 */
@NullMarked
package dev.marquee.server.http;

import org.jspecify.annotations.NullMarked;
