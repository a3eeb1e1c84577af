package dev.marquee.service.batch;

import dev.marquee.data.Dataset;
import dev.marquee.recommend.batch.ListedMovie;
import dev.marquee.recommend.batch.UserList;
import dev.marquee.service.parquet.ParquetColumn;
import dev.marquee.service.parquet.ParquetColumn.Kind;
import dev.marquee.service.parquet.ParquetPage;
import dev.marquee.service.parquet.ParquetWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes lists as Parquet: ids as texts, the rank as an integer, numbers in single precision. */
final class ParquetListsWriter implements ListsWriter {
    private static final int ROWS_PER_PAGE = 1 << 16;

    private final ParquetWriter parquet;
    private final Dataset data;
    private final boolean hasRatings;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Begins a file.
     *
     * @param out not closed
     * @param data has the ids of users and movies
     * @param hasRatings whether there is a column of predicted ratings
     */
    ParquetListsWriter(OutputStream out, Dataset data, boolean hasRatings) throws IOException {
        this.data = data;
        this.hasRatings = hasRatings;
        List<ParquetColumn> columns = new ArrayList<>(List.of(
                new ParquetColumn("user", Kind.TEXT),
                new ParquetColumn("rank", Kind.INT),
                new ParquetColumn("movie", Kind.TEXT),
                new ParquetColumn("score", Kind.FLOAT)));
        if (hasRatings) {
            columns.add(new ParquetColumn("predictedRating", Kind.FLOAT));
        }
        this.parquet = new ParquetWriter(new UnclosedStream(out), columns);
    }

    private record Row(int user, int rank, ListedMovie listed) {
        float rating() {
            return (float) listed.predictedRating().orElseThrow();
        }
    }

    @Override
    public void write(UserList list) {
        int rank = 0;
        for (ListedMovie listed : list.movies()) {
            rank++;
            rows.add(new Row(list.user(), rank, listed));
            if (rows.size() == ROWS_PER_PAGE) {
                writePage();
            }
        }
    }

    private void writePage() {
        List<ParquetPage> page = new ArrayList<>(List.of(
                ParquetPage.of(rows.stream()
                        .map(row -> data.users().ids().id(row.user).value())
                        .toList()),
                ParquetPage.of(rows.size(), Integer.BYTES, (out, i) -> out.putInt(rows.get(i).rank)),
                ParquetPage.of(rows.stream()
                        .map(row ->
                                data.catalogue().ids().id(row.listed.movie()).value())
                        .toList()),
                ParquetPage.of(
                        rows.size(),
                        Float.BYTES,
                        (out, i) -> out.putFloat(rows.get(i).listed.score()))));
        if (hasRatings) {
            page.add(ParquetPage.of(
                    rows.size(),
                    Float.BYTES,
                    (out, i) -> out.putFloat(rows.get(i).rating())));
        }
        try {
            parquet.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.clear();
    }

    @Override
    public void finish() throws IOException {
        if (!rows.isEmpty()) {
            writePage();
        }
        parquet.close();
    }

    /** Not closed with the writer, whose closing writes the footer. */
    private static final class UnclosedStream extends FilterOutputStream {
        UnclosedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
