/**
 * The terminal itself: its width, standard error, progress and status lines. What is written there is decided elsewhere.
 *
 * <p>Start at {@link dev.marquee.cli.terminal.Terminal}.
 */
@NullMarked
package dev.marquee.cli.terminal;

import org.jspecify.annotations.NullMarked;
