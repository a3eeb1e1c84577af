package dev.marquee.service.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** Some values of a column, compressed, with their header. Immutable; made on any thread. */
public final class ParquetPage {
    private static final int LEVEL = 1;

    private final byte[] bytes;
    private final int values;
    private final int uncompressed;

    private ParquetPage(byte[] bytes, int values, int uncompressed) {
        this.bytes = bytes;
        this.values = values;
        this.uncompressed = uncompressed;
    }

    /**
     * A page of values of a fixed width.
     *
     * @param values the number of values
     * @param width bytes per value
     * @param put appends the value of an index to a little-endian buffer
     */
    public static ParquetPage of(int values, int width, ObjIntConsumer<ByteBuffer> put) {
        ByteBuffer plain =
                ByteBuffer.allocate(Math.multiplyExact(values, width)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values; i++) {
            put.accept(plain, i);
        }
        return of(values, plain.array());
    }

    /**
     * A page of texts.
     *
     * @param texts one per value
     */
    public static ParquetPage of(List<String> texts) {
        List<byte[]> encoded = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size =
                encoded.stream().mapToInt(text -> Integer.BYTES + text.length).reduce(0, Math::addExact);
        ByteBuffer plain = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        encoded.forEach(text -> plain.putInt(text.length).put(text));
        return of(texts.size(), plain.array());
    }

    private static ParquetPage of(int values, byte[] plain) {
        byte[] compressed = Zstd.compress(plain, LEVEL);
        PageHeader header = new PageHeader(PageType.DATA_PAGE, plain.length, compressed.length)
                .setData_page_header(new DataPageHeader(values, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        ByteArrayOutputStream out = new ByteArrayOutputStream(compressed.length + 64);
        try {
            Util.writePageHeader(header, out);
            int headerBytes = out.size();
            out.write(compressed);
            return new ParquetPage(out.toByteArray(), values, headerBytes + plain.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int values() {
        return values;
    }

    /** The size with its header, but without compression. */
    int uncompressed() {
        return uncompressed;
    }
}
