/**
 * The model file: one file that holds a model, the catalogue, the ids and the training ratings, so that it can recommend
 * by itself. Its layout is written down, byte by byte, in {@code docs/model-file.md}.
 *
 * <p>Arrays have names, types and checksums; what an algorithm puts in them is the business of its
 * {@link dev.marquee.persist.ModelCodec}, and no algorithm is known here. A file is written whole or not at all, and a
 * file that is not exactly as it was written is refused before anything of it is used; how it comes to be whole is
 * {@link dev.marquee.persist.AtomicFile}, which other files may use too. Start at {@link dev.marquee.persist.ModelFile}.
 */
@NullMarked
package dev.marquee.persist;

import org.jspecify.annotations.NullMarked;
