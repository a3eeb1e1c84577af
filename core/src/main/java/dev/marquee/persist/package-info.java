/**
 * The model file: one file that holds a model, the catalogue, the ids and the training ratings, so that it can recommend
 * by itself.
 *
 * <p>Arrays have names, types and checksums; what an algorithm puts in them is the business of its
 * {@link dev.marquee.persist.ModelCodec}, and no algorithm is known here. A file is written whole or not at all.
 */
@NullMarked
package dev.marquee.persist;

import org.jspecify.annotations.NullMarked;
