package dev.marquee.export;

import dev.marquee.model.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An array in NumPy's npy format, version 1.0: a header with type and shape, then the values, little-endian, row by
 * row. See <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>.
 *
 * @param name without the file extension
 * @param type NumPy's type code of a value
 * @param shape the length of each dimension
 * @param values writes the values
 */
record NpyArray(String name, String type, List<Integer> shape, ModelExport.Content values)
        implements ModelExport.Content {
    private static final byte[] MAGIC = "\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ALIGNMENT = 64;
    private static final int BLOCK = 1 << 13;

    static NpyArray of(Tensor tensor) {
        return new NpyArray(tensor.name(), "<f4", tensor.shape(), out -> writeFloats(tensor.values(), out));
    }

    /** Fixed-width texts, as wide as the longest; four bytes per code point, padded with zeros. */
    static NpyArray ofTexts(String name, List<String> texts) {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        int width = Math.max(1, longest);
        return new NpyArray(name, "<U" + width, List.of(texts.size()), out -> writeTexts(texts, width, out));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        String dimensions = shape.stream().map(length -> length + ",").collect(Collectors.joining(" "));
        String description = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, dimensions);
        int unpadded = MAGIC.length + Short.BYTES + description.length() + 1;
        String header = description + " ".repeat(Math.ceilDiv(unpadded, ALIGNMENT) * ALIGNMENT - unpadded) + "\n";
        out.write(MAGIC);
        out.write(header.length() & 0xFF);
        out.write(header.length() >>> 8);
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        values.writeTo(out);
    }

    private static void writeFloats(FloatBuffer values, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(Float.BYTES * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        while (values.hasRemaining()) {
            block.clear();
            while (block.hasRemaining() && values.hasRemaining()) {
                block.putFloat(values.get());
            }
            out.write(block.array(), 0, block.position());
        }
    }

    private static void writeTexts(List<String> texts, int width, OutputStream out) throws IOException {
        for (String text : texts) {
            ByteBuffer codePoints = ByteBuffer.allocate(Integer.BYTES * width).order(ByteOrder.LITTLE_ENDIAN);
            text.codePoints().forEach(codePoints::putInt);
            out.write(codePoints.array());
        }
    }
}
