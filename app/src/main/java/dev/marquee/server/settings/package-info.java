/**
 * What the server can be told, declared once: names, ranges and meanings, from which the file, the environment, the flags,
 * {@code --print-config} and the table of {@code docs/operations.md} are made. What is done with it is not here.
 *
 * <p>Start at {@link dev.marquee.server.settings.Setting}.
 */
@NullMarked
package dev.marquee.server.settings;

import org.jspecify.annotations.NullMarked;
