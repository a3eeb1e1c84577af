/** Tests of exports with independent readers: ONNX Runtime, a reader of NumPy's format, a CSV parser. */
@NullMarked
package dev.marquee.export;

import org.jspecify.annotations.NullMarked;
