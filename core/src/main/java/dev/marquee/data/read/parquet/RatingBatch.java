package dev.marquee.data.read.parquet;

import dev.hardwood.reader.ColumnReaders;
import dev.marquee.data.RatingScale;
import dev.marquee.data.read.parse.IdTable;
import dev.marquee.data.read.parse.LineError;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.internal.RatingTimes;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A batch of rows, which any thread can turn into a block of ratings. */
final class RatingBatch {
    private final RatingLines lines;
    private final RatingColumns columns;
    private final int rows;
    private final IntUnaryOperator rowGroup;
    private final ColumnBatch user;
    private final ColumnBatch movie;
    private final Optional<ColumnBatch> value;
    private final Optional<ColumnBatch> time;

    /** @param rowGroup gives the row group of a row of the batch, from 1 */
    RatingBatch(RatingLines lines, ParquetColumns read, ColumnReaders readers, IntUnaryOperator rowGroup) {
        this.lines = lines;
        this.columns = lines.format().columns();
        this.rows = readers.getRecordCount();
        this.rowGroup = rowGroup;
        this.user = batch(columns.user(), read, readers);
        this.movie = batch(columns.movie(), read, readers);
        this.value = columns.value() < 0 ? Optional.empty() : Optional.of(batch(columns.value(), read, readers));
        this.time = columns.time() < 0 ? Optional.empty() : Optional.of(batch(columns.time(), read, readers));
    }

    private static ColumnBatch batch(int column, ParquetColumns read, ColumnReaders readers) {
        return new ColumnBatch(read.kind(column), readers.getColumnReader(read.name(column)));
    }

    int rows() {
        return rows;
    }

    /** The ratings; if strict, up to the first error. */
    ParsedBlock parse(boolean lenient) {
        return new Pass(lenient).run();
    }

    /** One pass over the rows. */
    private final class Pass {
        private final boolean lenient;
        private final ParsedBlock parsed;
        private final boolean hasLevels = lines.format().hasLevels();
        private final @Nullable RatingScale scale = lines.format().scale().orElse(null);
        private final @Nullable IdTable knownUsers = lines.users().orElse(null);
        private final @Nullable IdTable knownMovies = lines.movies().orElse(null);

        Pass(boolean lenient) {
            this.lenient = lenient;
            this.parsed = ParsedBlock.ofRows(rows, hasLevels);
        }

        ParsedBlock run() {
            for (int row = 0; row < rows && (lenient || parsed.errorCount == 0); row++) {
                parsed.lines++;
                add(row);
            }
            parsed.lines = rows;
            return parsed.trimmed();
        }

        private void add(int row) {
            float rating = value.isPresent() ? value(value.orElseThrow(), row) : 1;
            long seconds = time.isPresent() ? time(time.orElseThrow(), row) : 0;
            if (Float.isNaN(rating) || seconds < 0) {
                return;
            }
            int byUser = id("user", user, columns.user(), knownUsers, parsed.users(), row);
            if (byUser < 0) {
                return;
            }
            int ofMovie = id("movie", movie, columns.movie(), knownMovies, parsed.movies(), row);
            if (ofMovie < 0) {
                return;
            }
            if (scale != null && hasLevels) {
                parsed.add(byUser, ofMovie, scale.level(rating), (int) seconds);
            } else {
                parsed.add(byUser, ofMovie, rating, (int) seconds);
            }
        }

        /** A value on the scale or a weight, or NaN after an error. */
        private float value(ColumnBatch batch, int row) {
            float number = batch.isNull(row) ? Float.NaN : batch.number(row);
            if (scale == null ? number > 0 && Float.isFinite(number) : scale.contains(number)) {
                return number;
            }
            error(
                    row,
                    batch,
                    columns.value(),
                    scale == null ? "weight" : "rating",
                    scale == null
                            ? "a weight above 0"
                            : "a rating in %s (set the scale to MIN..MAX:STEP, or MIN..MAX:any, if the data uses another)"
                                    .formatted(scale.values()));
            return Float.NaN;
        }

        /** Seconds since 1970, 0 if null, or -1 after an error. */
        private long time(ColumnBatch batch, int row) {
            if (batch.isNull(row)) {
                return 0;
            }
            long seconds = batch.seconds(row, RatingTimes.MAX);
            if (RatingTimes.contains(seconds)) {
                return seconds;
            }
            error(row, batch, columns.time(), "time", "a time from 1970 to 2106");
            return -1;
        }

        private int id(String noun, ColumnBatch batch, int column, @Nullable IdTable known, IdTable own, int row) {
            if (batch.isNull(row) || batch.isEmpty(row)) {
                error(row, batch, column, noun, "the id of a " + noun);
                return -1;
            }
            if (known == null) {
                return batch.add(row, own);
            }
            int code = batch.find(row, known);
            if (code < 0) {
                error(row, batch, column, noun, "the id of a %s that the data set lists".formatted(noun));
            }
            return code;
        }

        private void error(int row, ColumnBatch batch, int column, String field, String expected) {
            parsed.error(new LineError(
                    row + 1L,
                    column + 1,
                    "%s, row group %d".formatted(field, rowGroup.applyAsInt(row)),
                    batch.text(row),
                    expected));
        }
    }
}
