/**
 * The commands: each reads its arguments, calls the service and prints the response. What several share is in {@link
 * dev.marquee.cli.option}, how results look in {@link dev.marquee.cli.text}.
 *
 * <p>A command computes nothing itself. Start at {@link dev.marquee.cli.command.RecommendCommand}.
 */
@NullMarked
package dev.marquee.cli.command;

import org.jspecify.annotations.NullMarked;
