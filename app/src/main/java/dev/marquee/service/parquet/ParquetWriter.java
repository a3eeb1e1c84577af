package dev.marquee.service.parquet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * Writes a Parquet file. Memory: the compressed pages of a row group. A file that is not closed has no footer and is not
 * readable, so the caller removes it after an error. Not thread-safe.
 */
public final class ParquetWriter implements Closeable {
    private static final int ROWS_PER_GROUP = 1 << 20;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private final List<List<ParquetPage>> pages = new ArrayList<>();
    private long position = MAGIC.length;
    private long rows;
    private int pending;

    /**
     * Begins a file.
     *
     * @param out closed with the writer
     * @param columns in their order
     */
    public ParquetWriter(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        out.write(MAGIC);
        columns.forEach(_ -> pages.add(new ArrayList<>()));
    }

    /**
     * Appends rows.
     *
     * @param page one of each column, with the same number of values
     */
    public void write(List<ParquetPage> page) throws IOException {
        for (int column = 0; column < pages.size(); column++) {
            pages.get(column).add(page.get(column));
        }
        pending += page.getFirst().values();
        if (pending >= ROWS_PER_GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long bytes = 0;
        for (int column = 0; column < pages.size(); column++) {
            ColumnMetaData chunk = writeChunk(columns.get(column), pages.get(column));
            bytes += chunk.getTotal_uncompressed_size();
            chunks.add(new ColumnChunk(chunk.getData_page_offset()).setMeta_data(chunk));
            pages.get(column).clear();
        }
        groups.add(new RowGroup(chunks, bytes, pending));
        rows += pending;
        pending = 0;
    }

    private ColumnMetaData writeChunk(ParquetColumn column, List<ParquetPage> chunk) throws IOException {
        long start = position;
        long uncompressed = 0;
        for (ParquetPage page : chunk) {
            out.write(page.bytes());
            position += page.bytes().length;
            uncompressed += page.uncompressed();
        }
        return new ColumnMetaData(
                column.format(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.name()),
                CompressionCodec.ZSTD,
                pending,
                uncompressed,
                position - start,
                start);
    }

    /** Writes the rest and the footer. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (pending > 0) {
                endGroup();
            }
            ByteArrayOutputStream footer = new ByteArrayOutputStream();
            Util.writeFileMetaData(new FileMetaData(1, schema(), rows, groups).setCreated_by("marquee"), footer);
            out.write(footer.toByteArray());
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(footer.size())
                    .array());
            out.write(MAGIC);
        }
    }

    private List<SchemaElement> schema() {
        return Stream.concat(
                        Stream.of(new SchemaElement("rows").setNum_children(columns.size())),
                        columns.stream().map(ParquetColumn::schema))
                .toList();
    }
}
