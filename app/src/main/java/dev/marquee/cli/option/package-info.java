/**
 * Options shared by several commands, as mixins, and the choice between text and JSON. Independent of the commands.
 *
 * <p>Start at {@link dev.marquee.cli.option.CommandOutput}.
 */
@NullMarked
package dev.marquee.cli.option;

import org.jspecify.annotations.NullMarked;
