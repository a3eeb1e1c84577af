/**
 * The settings of the server, declared once with name, range and meaning. The settings file, the environment variables, the
 * flags, {@code --print-config} and the table of {@code docs/operations.md} derive from them. Their use is not here.
 *
 * <p>Start at {@link dev.marquee.server.settings.Setting}.
 */
@NullMarked
package dev.marquee.server.settings;

import org.jspecify.annotations.NullMarked;
