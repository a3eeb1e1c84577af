/**
 * Asks a running server from outside whether it is ready, for the health check of a container. Nothing here is part of the server, and
 * nothing of the program is loaded by it.
 *
 * <p>Start at {@link dev.marquee.server.probe.ReadinessProbe}.
 */
@NullMarked
package dev.marquee.server.probe;

import org.jspecify.annotations.NullMarked;
