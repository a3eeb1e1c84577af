package dev.marquee.service.dataset;

import dev.marquee.service.parquet.ParquetColumn;
import dev.marquee.service.parquet.ParquetColumn.Kind;
import dev.marquee.service.parquet.ParquetPage;
import dev.marquee.service.parquet.ParquetWriter;
import dev.marquee.synth.RatingBlock;
import dev.marquee.synth.RatingEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@code ratings.parquet} with the columns of MovieLens' {@code ratings.csv}; times are seconds since 1970. */
record ParquetEncoding() implements RatingEncoding<List<ParquetPage>> {
    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn("userId", Kind.INT),
            new ParquetColumn("movieId", Kind.INT),
            new ParquetColumn("rating", Kind.FLOAT),
            new ParquetColumn("timestamp", Kind.LONG));

    private static final int BYTES_PER_RATING = 14;

    @Override
    public String format() {
        return "parquet";
    }

    @Override
    public String file() {
        return "ratings.parquet";
    }

    @Override
    public int bytesPerRating() {
        return BYTES_PER_RATING;
    }

    @Override
    public List<ParquetPage> encode(RatingBlock block) {
        return List.of(
                ParquetPage.of(block.size(), Integer.BYTES, (page, i) -> page.putInt(block.user(i) + 1)),
                ParquetPage.of(block.size(), Integer.BYTES, (page, i) -> page.putInt(block.movie(i) + 1)),
                ParquetPage.of(block.size(), Float.BYTES, (page, i) -> page.putFloat(block.value(i))),
                ParquetPage.of(block.size(), Long.BYTES, (page, i) -> page.putLong(block.time(i))));
    }

    @Override
    public Output<List<ParquetPage>> open(Path file) throws IOException {
        ParquetWriter writer = new ParquetWriter(Files.newOutputStream(file), COLUMNS);
        return new Output<>() {
            @Override
            public void write(List<ParquetPage> encoded) throws IOException {
                writer.write(encoded);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}
