/**
 * Tests of the server, each against an instance on its own port. Start at {@link dev.marquee.server.TestServer}.
 */
@NullMarked
package dev.marquee.server;

import org.jspecify.annotations.NullMarked;
