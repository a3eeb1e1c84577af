/**
 * The commands: each parses its arguments, calls the service and prints the response. Shared options are in {@link
 * dev.marquee.cli.option}, output formats in {@link dev.marquee.cli.text}.
 *
 * <p>A command computes nothing itself. Start at {@link dev.marquee.cli.command.RecommendCommand}.
 */
@NullMarked
package dev.marquee.cli.command;

import org.jspecify.annotations.NullMarked;
