/**
 * Protocols that split a data set into a train and a test part, as in the literature.
 *
 * <p>Parts are disjoint and keep the users and the catalogue of the whole data set, so an index means the same in each.
 * The same data and seed give the same split. How the parts are used is decided elsewhere.
 *
 * <p>Start at {@link dev.marquee.split.Splits}, which makes each {@link dev.marquee.split.Protocol}.
 */
@NullMarked
package dev.marquee.split;

import org.jspecify.annotations.NullMarked;
