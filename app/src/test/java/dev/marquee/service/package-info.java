/** Tests of the services on the bundled data. */
@NullMarked
package dev.marquee.service;

import org.jspecify.annotations.NullMarked;
