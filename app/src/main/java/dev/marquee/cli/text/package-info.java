/**
 * Responses of the service as text for a terminal. Nothing here reads arguments or prints.
 *
 * <p>Start at {@link dev.marquee.cli.text.TerminalTable}.
 */
@NullMarked
package dev.marquee.cli.text;

import org.jspecify.annotations.NullMarked;
