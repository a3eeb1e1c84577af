/**
 * The command line: one class per command, which converts arguments to a request to {@code dev.marquee.service} and the
 * response to a table or a JSON document. The service implements the commands; nothing is computed here.
 *
 * <p>Standard output carries only the result; progress, warnings and errors go to standard error. The exit status is 0 on
 * success, 1 on failure, 2 on a usage error. Start at {@link dev.marquee.cli.Main}.
 */
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
