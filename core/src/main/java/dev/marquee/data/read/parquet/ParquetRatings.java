package dev.marquee.data.read.parquet;

import dev.hardwood.reader.ColumnReaders;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Reads a Parquet file of ratings. Batches of rows become blocks on all threads, a few at a time, and are kept in order, so that
 * the result and the first error do not depend on the number of threads.
 *
 * @param file the file
 * @param lines the columns, as indices into {@link #names}, the scale and the known ids
 * @param workers the threads
 */
public record ParquetRatings(InputFile file, RatingLines lines, Workers workers) {
    private static final int BATCHES_AT_ONCE = 16;

    /**
     * The names of the columns, in their order; of those in a list or another group, the name of the group.
     *
     * @throws MarqueeException if the file is truncated or its footer is damaged
     */
    public static List<String> names(InputFile file) {
        try (ParquetSource source = ParquetSource.open(file, 1)) {
            return source.columns().stream()
                    .map(column -> column.fieldPath().topLevelName())
                    .toList();
        }
    }

    /**
     * Reads all blocks in order; if strict, up to the first error.
     *
     * @param progress receives the share of the rows that is read
     * @throws MarqueeException if a column has the wrong type or cannot be decoded
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    public List<ParsedBlock> read(boolean lenient, DoubleConsumer progress) {
        try (ParquetSource source = ParquetSource.open(file, workers.threads())) {
            ParquetColumns columns =
                    new ParquetColumns(file, source.columns(), lines.format().columns());
            try (ColumnReaders readers = source.read(columns.read())) {
                return read(source, columns, readers, lenient, progress);
            }
        }
    }

    private List<ParsedBlock> read(
            ParquetSource source,
            ParquetColumns columns,
            ColumnReaders readers,
            boolean lenient,
            DoubleConsumer progress) {
        List<ParsedBlock> blocks = new ArrayList<>();
        long rows = 0;
        boolean isComplete = false;
        while (!isComplete) {
            List<RatingBatch> batches = new ArrayList<>();
            while (batches.size() < BATCHES_AT_ONCE && !isComplete) {
                isComplete = !next(source, columns, readers);
                if (!isComplete) {
                    long first = rows;
                    RatingBatch batch = new RatingBatch(lines, columns, readers, row -> source.rowGroup(first + row));
                    batches.add(batch);
                    rows += batch.rows();
                }
            }
            for (ParsedBlock block : parse(batches, lenient)) {
                blocks.add(block);
                if (!lenient && block.errorCount > 0) {
                    return blocks;
                }
            }
            progress.accept((double) rows / Math.max(1, source.rows()));
        }
        if (rows != source.rows()) {
            throw new MarqueeException("%s is damaged: it has %,d rows, but its footer says %,d; write it again"
                    .formatted(file.label(), rows, source.rows()));
        }
        return blocks;
    }

    private static boolean next(ParquetSource source, ParquetColumns columns, ColumnReaders readers) {
        try {
            return readers.nextBatch();
        } catch (RuntimeException e) {
            throw source.damaged(columns.read(), e);
        }
    }

    private List<ParsedBlock> parse(List<RatingBatch> batches, boolean lenient) {
        ParsedBlock[] parsed = new ParsedBlock[batches.size()];
        workers.forEachTile(
                parsed.length, batch -> parsed[batch] = batches.get(batch).parse(lenient));
        return List.of(parsed);
    }
}
