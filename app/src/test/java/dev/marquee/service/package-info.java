/** Tests of what every door asks for, on the bundled data. */
@NullMarked
package dev.marquee.service;

import org.jspecify.annotations.NullMarked;
