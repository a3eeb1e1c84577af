package dev.marquee.data.read.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowGroupPredicate;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.Archive;
import dev.marquee.data.read.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An open Parquet file. Not thread-safe; decodes on threads of its own. */
final class ParquetSource implements AutoCloseable {
    private static final int ROWS_PER_BATCH = 1 << 16;

    private final InputFile file;
    private final HardwoodContext threads;
    private final ParquetFileReader reader;

    private ParquetSource(InputFile file, HardwoodContext threads, ParquetFileReader reader) {
        this.file = file;
        this.threads = threads;
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @param threads the number of threads that decode
     * @throws MarqueeException if the file is truncated or its footer is damaged
     */
    static ParquetSource open(InputFile file, int threads) {
        HardwoodContext context = HardwoodContext.create(threads);
        try {
            dev.hardwood.InputFile bytes = bytes(file);
            ParquetFileReader reader = ParquetFileReader.open(bytes, context);
            check(reader, bytes, file);
            return new ParquetSource(file, context, reader);
        } catch (MarqueeException e) {
            context.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            context.close();
            throw new MarqueeException(
                    "%s is truncated or damaged: its footer cannot be read (%s); write or download it again"
                            .formatted(file.label(), DecodingErrors.reason(e)),
                    e);
        }
    }

    /**
     * What the reader leaves open until it decodes, and then does not check: that the footer has a schema, that each row group has
     * its columns and that their data are in the file, and that pages end where their column does.
     */
    private static void check(ParquetFileReader reader, dev.hardwood.InputFile bytes, InputFile file)
            throws IOException {
        List<ColumnSchema> columns = reader.getFileSchema().getColumns();
        List<RowGroup> groups = reader.getFileMetaData().rowGroups();
        for (int group = 0; group < groups.size(); group++) {
            List<ColumnChunk> chunks = groups.get(group).columns();
            if (chunks.size() != columns.size() || groups.get(group).numRows() < 0) {
                throw new IllegalArgumentException("a row group lacks columns");
            }
            for (int column = 0; column < chunks.size(); column++) {
                ByteBuffer data = data(chunks.get(column), bytes);
                try {
                    PageHeaders.check(data);
                } catch (RuntimeException e) {
                    throw DecodingErrors.in(
                            "%s, row group %d, column %s"
                                    .formatted(file.label(), group + 1, ParquetColumns.path(columns.get(column))),
                            e);
                }
            }
        }
    }

    private static ByteBuffer data(ColumnChunk chunk, dev.hardwood.InputFile bytes) throws IOException {
        long size = Objects.requireNonNull(chunk.metaData(), "a column has no place")
                .totalCompressedSize();
        if (start(chunk) < 0 || size < 0 || size > bytes.length() - start(chunk)) {
            throw new IllegalArgumentException("a column is outside of the file");
        }
        return bytes.readRange(start(chunk), Math.toIntExact(size));
    }

    /** A file is mapped; one in an archive is unpacked into memory, since Parquet is read from its end. */
    private static dev.hardwood.InputFile bytes(InputFile file) throws IOException {
        if (!Archive.holds(file.path())) {
            return dev.hardwood.InputFile.of(file.path());
        }
        try (InputStream in = file.stored()) {
            return dev.hardwood.InputFile.of(ByteBuffer.wrap(in.readAllBytes()));
        }
    }

    /** All columns, also those in groups. */
    List<ColumnSchema> columns() {
        return reader.getFileSchema().getColumns();
    }

    long rows() {
        return reader.getFileMetaData().numRows();
    }

    /** The number of the row group, from 1, with a row in 0..rows-1. */
    int rowGroup(long row) {
        List<RowGroup> groups = reader.getFileMetaData().rowGroups();
        long rest = row;
        for (int group = 0; group < groups.size(); group++) {
            rest -= groups.get(group).numRows();
            if (rest < 0) {
                return group + 1;
            }
        }
        return groups.size();
    }

    /** Batches of rows of some columns. */
    ColumnReaders read(List<ColumnSchema> columns) {
        try {
            return reader.buildColumnReaders(ColumnProjection.columns(
                            columns.stream().map(ParquetColumns::path).toArray(String[]::new)))
                    .batchSize(ROWS_PER_BATCH)
                    .build();
        } catch (RuntimeException e) {
            throw damaged(columns, e);
        }
    }

    /**
     * The exception to throw for data that cannot be decoded. Since threads decode ahead, the error says little about its place: reads
     * the columns again, one row group at a time, up to the one that fails.
     */
    MarqueeException damaged(List<ColumnSchema> columns, RuntimeException cause) {
        List<RowGroup> groups = reader.getFileMetaData().rowGroups();
        for (int group = 0; group < groups.size(); group++) {
            for (ColumnSchema column : columns) {
                Optional<RuntimeException> error = error(column, groups.get(group));
                if (error.isPresent()) {
                    return DecodingErrors.in(
                            "%s, row group %d, column %s"
                                    .formatted(file.label(), group + 1, ParquetColumns.path(column)),
                            error.orElseThrow());
                }
            }
        }
        return DecodingErrors.in(file.label(), cause);
    }

    /** Where the data of a column in a row group begin, both from 0. */
    long start(int group, int column) {
        return start(reader.getFileMetaData().rowGroups().get(group).columns().get(column));
    }

    private static long start(ColumnChunk chunk) {
        ColumnMetaData data = chunk.metaData();
        return data.dictionaryPageOffset() == null
                ? data.dataPageOffset()
                : Math.min(data.dictionaryPageOffset(), data.dataPageOffset());
    }

    private Optional<RuntimeException> error(ColumnSchema column, RowGroup group) {
        long start = start(group.columns().getFirst());
        long bytes = group.columns().stream()
                .mapToLong(chunk -> chunk.metaData().totalCompressedSize())
                .sum();
        try (ColumnReader alone = reader.buildColumnReader(ParquetColumns.path(column))
                .filter(RowGroupPredicate.byteRange(start, start + bytes))
                .build()) {
            boolean isMore = true;
            while (isMore) {
                isMore = alone.nextBatch();
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        try (threads) {
            reader.close();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }
}
