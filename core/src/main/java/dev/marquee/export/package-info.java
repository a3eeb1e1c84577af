/**
 * Export of models to other programs: an ONNX graph that predicts, the arrays for NumPy, a table for spreadsheets.
 * {@code docs/export.md} describes the files.
 *
 * <p>Uses only what a model exposes ({@link dev.marquee.model.ParameterModel}, {@link dev.marquee.model.FormulaModel})
 * and knows no algorithm. Nothing here is read back; the file that Marquee itself reads is in {@code
 * dev.marquee.persist}. A file is written atomically, and the same model gives the same bytes. Start at {@link
 * dev.marquee.export.ModelExport}.
 */
@NullMarked
package dev.marquee.export;

import org.jspecify.annotations.NullMarked;
