/**
 * The command line: one class a command, which turns arguments into a request to {@code dev.marquee.service} and its
 * answer into a table or a JSON document. What a command does is decided in the service; nothing is computed here.
 *
 * <p>Standard output carries the answer alone; progress, warnings and errors go to standard error. The exit status is 0
 * when done, 1 when it failed, 2 when the request was wrong. Start at {@link dev.marquee.cli.Main}.
 */
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
