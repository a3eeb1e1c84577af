/**
 * Tests of the server, each against one that listens on a port of its own. Start at {@link dev.marquee.server.TestServer}.
 */
@NullMarked
package dev.marquee.server;

import org.jspecify.annotations.NullMarked;
