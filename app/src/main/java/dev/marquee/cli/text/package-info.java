/**
 * Formats responses of the service as terminal text. Nothing here parses arguments or prints.
 *
 * <p>Start at {@link dev.marquee.cli.text.TerminalTable}.
 */
@NullMarked
package dev.marquee.cli.text;

import org.jspecify.annotations.NullMarked;
