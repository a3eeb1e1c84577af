/** Tests of the routes for operators, over HTTP. */
@NullMarked
package dev.marquee.server.api.admin;

import org.jspecify.annotations.NullMarked;
