package dev.marquee.service.batch;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a Parquet file as lines of a CSV with a line of names. */
final class ParquetRows {
    private ParquetRows() {}

    static List<String> of(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            List<List<String>> values = new ArrayList<>();
            for (ColumnSchema column : reader.getFileSchema().getColumns()) {
                values.add(values(reader, column));
            }
            return IntStream.range(0, values.getFirst().size())
                    .mapToObj(row -> String.join(
                            ",", values.stream().map(column -> column.get(row)).toList()))
                    .toList();
        }
    }

    private static List<String> values(ParquetFileReader reader, ColumnSchema column) {
        List<String> values = new ArrayList<>();
        values.add(column.name());
        try (ColumnReader batches = reader.buildColumnReader(column.name()).build()) {
            while (batches.nextBatch()) {
                for (int row = 0; row < batches.getRecordCount(); row++) {
                    values.add(value(batches, column, row));
                }
            }
        }
        return values;
    }

    private static String value(ColumnReader batch, ColumnSchema column, int row) {
        return switch (column.type()) {
            case INT32 -> Integer.toString(batch.getInts()[row]);
            case FLOAT -> Float.toString(batch.getFloats()[row]);
            default -> {
                int[] offsets = batch.getBinaryOffsets();
                int from = offsets[row];
                yield new String(batch.getBinaryValues(), from, offsets[row + 1] - from, StandardCharsets.UTF_8);
            }
        };
    }
}
