/** Tests of the health check against servers of the JDK. */
@NullMarked
package dev.marquee.server.probe;

import org.jspecify.annotations.NullMarked;
