/**
 * Protocols that cut a data set into a part to train on and a part to test on, as the literature does.
 *
 * <p>Parts are disjoint and share the users and the catalogue of the whole, so an index means the same in each. The same
 * data and seed give the same split. What is done with the parts is decided elsewhere. Start at
 * {@link dev.marquee.split.Protocol}.
 */
@NullMarked
package dev.marquee.split;

import org.jspecify.annotations.NullMarked;
