/**
 * The terminal: width, standard error, progress and status lines. The content written to it is produced elsewhere.
 *
 * <p>Start at {@link dev.marquee.cli.terminal.Terminal}.
 */
@NullMarked
package dev.marquee.cli.terminal;

import org.jspecify.annotations.NullMarked;
