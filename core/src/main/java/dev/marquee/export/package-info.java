/**
 * Models for other programs: an ONNX graph that predicts, the arrays for NumPy, a table for a spreadsheet. What each file
 * holds is written down in {@code docs/export.md}.
 *
 * <p>Only what a model shows of itself is used ({@link dev.marquee.model.ParameterModel},
 * {@link dev.marquee.model.FormulaModel}), and no algorithm is known here. Nothing here is read back; the file that
 * Marquee itself reads is in {@code dev.marquee.persist}. A file is written whole or not at all, and the same model gives
 * the same bytes. Start at {@link dev.marquee.export.ModelExport}.
 */
@NullMarked
package dev.marquee.export;

import org.jspecify.annotations.NullMarked;
