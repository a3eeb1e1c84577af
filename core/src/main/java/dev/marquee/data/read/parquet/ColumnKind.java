package dev.marquee.data.read.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.schema.ColumnSchema;

/** What the values of a column are, as far as ratings can have them. */
enum ColumnKind {
    INT,
    UNSIGNED_INT,
    LONG,
    FLOAT,
    DOUBLE,
    TEXT,
    DAYS,
    MILLIS,
    MICROS,
    NANOS,
    OTHER;

    static ColumnKind of(ColumnSchema column) {
        if (column.maxRepetitionLevel() > 0 || column.fieldPath().elements().size() > 1) {
            return OTHER;
        }
        return switch (column.logicalType()) {
            case null -> physical(column);
            case LogicalType.IntType whole when !whole.isSigned() && whole.bitWidth() == Integer.SIZE -> UNSIGNED_INT;
            case LogicalType.IntType _ -> physical(column);
            case LogicalType.StringType _, LogicalType.EnumType _ -> TEXT;
            case LogicalType.DateType _ -> DAYS;
            case LogicalType.TimestampType timestamp ->
                switch (timestamp.unit()) {
                    case MILLIS -> MILLIS;
                    case MICROS -> MICROS;
                    case NANOS -> NANOS;
                };
            default -> OTHER;
        };
    }

    private static ColumnKind physical(ColumnSchema column) {
        return switch (column.type()) {
            case INT32 -> INT;
            case INT64 -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case BYTE_ARRAY -> TEXT;
            default -> OTHER;
        };
    }

    boolean isId() {
        return isWhole() || this == TEXT;
    }

    boolean isNumber() {
        return isWhole() || this == FLOAT || this == DOUBLE;
    }

    boolean isTime() {
        return isWhole() || this == DAYS || this == MILLIS || this == MICROS || this == NANOS;
    }

    private boolean isWhole() {
        return this == INT || this == UNSIGNED_INT || this == LONG;
    }
}
