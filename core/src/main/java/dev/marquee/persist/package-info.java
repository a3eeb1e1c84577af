/**
 * The model file: one self-contained file with a model, the catalogue, the ids and the training ratings.
 * {@code docs/model-file.md} specifies its layout byte by byte.
 *
 * <p>Arrays have names, types and checksums; their content is defined by the {@link dev.marquee.persist.ModelCodec} of
 * each algorithm, and no algorithm is known here. Files are written atomically by
 * {@link dev.marquee.persist.AtomicFile}, which other packages may use too; a file that was altered is rejected before
 * any of it is used. Start at {@link dev.marquee.persist.ModelFile}.
 */
@NullMarked
package dev.marquee.persist;

import org.jspecify.annotations.NullMarked;
