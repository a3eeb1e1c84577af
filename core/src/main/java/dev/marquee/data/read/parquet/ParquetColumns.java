package dev.marquee.data.read.parquet;

import dev.hardwood.schema.ColumnSchema;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.RatingColumns;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of a Parquet file hold ratings. */
final class ParquetColumns {
    private final InputFile file;
    private final List<ColumnSchema> schema;
    private final RatingColumns columns;

    /**
     * Checks the types.
     *
     * @throws MarqueeException if a column cannot hold its values
     */
    ParquetColumns(InputFile file, List<ColumnSchema> schema, RatingColumns columns) {
        this.file = file;
        this.schema = schema;
        this.columns = columns;
        require(columns.user(), ColumnKind.of(schema.get(columns.user())).isId(), "ids", "int32, int64 or string");
        require(columns.movie(), ColumnKind.of(schema.get(columns.movie())).isId(), "ids", "int32, int64 or string");
        if (columns.value() >= 0) {
            require(
                    columns.value(),
                    ColumnKind.of(schema.get(columns.value())).isNumber(),
                    columns.events() ? "weights" : "ratings",
                    "float, double or an integer");
        }
        if (columns.time() >= 0) {
            require(
                    columns.time(),
                    ColumnKind.of(schema.get(columns.time())).isTime(),
                    "times",
                    "int64 seconds since 1970 or a timestamp, or set columns to time=none");
        }
    }

    private void require(int column, boolean isSuitable, String values, String types) {
        if (!isSuitable) {
            throw new MarqueeException("%s, column %d (%s): its type is %s, which cannot hold %s; write it as %s"
                    .formatted(file.name(), column + 1, name(column), type(schema.get(column)), values, types));
        }
    }

    private static String type(ColumnSchema column) {
        String group = column.maxRepetitionLevel() > 0 ? "a list of " : "a group with ";
        return (column.fieldPath().elements().size() > 1 ? group : "")
                + column.type()
                + (column.logicalType() == null ? "" : " (%s)".formatted(column.logicalType()));
    }

    /** The columns to read, each once. */
    List<ColumnSchema> read() {
        return Stream.of(columns.user(), columns.movie(), columns.value(), columns.time())
                .filter(column -> column >= 0)
                .map(schema::get)
                .collect(Collectors.toList());
    }

    ColumnKind kind(int column) {
        return ColumnKind.of(schema.get(column));
    }

    String name(int column) {
        return path(schema.get(column));
    }

    /** The name of a column by which Hardwood finds it. */
    static String path(ColumnSchema column) {
        return String.join(".", column.fieldPath().elements());
    }
}
