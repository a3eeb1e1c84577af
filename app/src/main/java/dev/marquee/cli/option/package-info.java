/**
 * Options that several commands share, as mixins, and the choice between text and JSON. No command is known here.
 *
 * <p>Start at {@link dev.marquee.cli.option.CommandOutput}.
 */
@NullMarked
package dev.marquee.cli.option;

import org.jspecify.annotations.NullMarked;
