package dev.marquee.data.read.parquet;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.marquee.data.read.parse.IdTable;
import java.nio.charset.StandardCharsets;

/** The values of a column in a batch of rows. Holds on to the arrays of Hardwood, which are new for every batch. */
final class ColumnBatch {
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final float[] NO_FLOATS = {};
    private static final double[] NO_DOUBLES = {};
    private static final byte[] NO_BYTES = {};
    private static final int MILLIS_PER_SECOND = 1000;
    private static final long SECONDS_PER_DAY = 86_400;

    private final ColumnKind kind;
    private final Validity validity;
    private int[] ints = NO_INTS;
    private long[] longs = NO_LONGS;
    private float[] floats = NO_FLOATS;
    private double[] doubles = NO_DOUBLES;
    private byte[] bytes = NO_BYTES;
    private int[] offsets = NO_INTS;

    ColumnBatch(ColumnKind kind, ColumnReader reader) {
        this.kind = kind;
        this.validity = reader.getLeafValidity();
        switch (kind) {
            case INT, UNSIGNED_INT, DAYS -> ints = reader.getInts();
            case LONG, MILLIS, MICROS, NANOS -> longs = reader.getLongs();
            case FLOAT -> floats = reader.getFloats();
            case DOUBLE -> doubles = reader.getDoubles();
            case TEXT -> {
                bytes = reader.getBinaryValues();
                offsets = reader.getBinaryOffsets();
            }
            case OTHER -> throw new IllegalArgumentException("a column that holds neither ids, numbers nor times");
        }
    }

    boolean isNull(int row) {
        return validity.isNull(row);
    }

    /** Whether an id has no characters. */
    boolean isEmpty(int row) {
        return kind == ColumnKind.TEXT && offsets[row] == offsets[row + 1];
    }

    /** The code of an id that is added if it is new. */
    int add(int row, IdTable ids) {
        return kind == ColumnKind.TEXT ? ids.add(bytes, offsets[row], offsets[row + 1]) : ids.add(whole(row));
    }

    /** The code of an id, or -1 if it is unknown. */
    int find(int row, IdTable ids) {
        return kind == ColumnKind.TEXT ? ids.find(bytes, offsets[row], offsets[row + 1]) : ids.find(whole(row));
    }

    private long whole(int row) {
        return switch (kind) {
            case INT -> ints[row];
            case UNSIGNED_INT -> Integer.toUnsignedLong(ints[row]);
            default -> longs[row];
        };
    }

    float number(int row) {
        return switch (kind) {
            case FLOAT -> floats[row];
            case DOUBLE -> (float) doubles[row];
            default -> whole(row);
        };
    }

    /** Seconds since 1970, rounded down; of whole numbers, those that are too large to be seconds are milliseconds. */
    long seconds(int row, long maxSeconds) {
        return switch (kind) {
            case DAYS -> ints[row] * SECONDS_PER_DAY;
            case MILLIS -> Math.floorDiv(longs[row], (long) MILLIS_PER_SECOND);
            case MICROS -> Math.floorDiv(longs[row], 1_000_000L);
            case NANOS -> Math.floorDiv(longs[row], 1_000_000_000L);
            default -> {
                long number = whole(row);
                yield number > maxSeconds ? number / MILLIS_PER_SECOND : number;
            }
        };
    }

    /** A value as text, for messages. */
    String text(int row) {
        if (isNull(row)) {
            return "null";
        }
        return switch (kind) {
            case TEXT -> new String(bytes, offsets[row], offsets[row + 1] - offsets[row], StandardCharsets.UTF_8);
            case FLOAT -> Float.toString(floats[row]);
            case DOUBLE -> Double.toString(doubles[row]);
            case DAYS -> Integer.toString(ints[row]);
            default -> Long.toString(whole(row));
        };
    }
}
