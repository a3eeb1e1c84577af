/** Tests of single resources of the API, by requests to a running server. */
@NullMarked
package dev.marquee.server.api;

import org.jspecify.annotations.NullMarked;
