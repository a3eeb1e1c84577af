package dev.marquee.service.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.marquee.data.Dataset;
import dev.marquee.recommend.batch.ListedMovie;
import dev.marquee.recommend.batch.UserList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes lists as CSV in UTF-8, with a line of names. Numbers have as many digits as single precision needs. */
final class CsvListsWriter implements ListsWriter {
    private final CsvWriter csv;
    private final Dataset data;
    private final boolean hasRatings;

    /**
     * @param out not closed
     * @param data has the ids of users and movies
     * @param hasRatings whether there is a column of predicted ratings
     */
    CsvListsWriter(OutputStream out, Dataset data, boolean hasRatings) {
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.data = data;
        this.hasRatings = hasRatings;
        if (hasRatings) {
            csv.writeRecord("user", "rank", "movie", "score", "predictedRating");
        } else {
            csv.writeRecord("user", "rank", "movie", "score");
        }
    }

    @Override
    public void write(UserList list) {
        String user = data.users().ids().id(list.user()).value();
        int rank = 0;
        for (ListedMovie listed : list.movies()) {
            rank++;
            String movie = data.catalogue().ids().id(listed.movie()).value();
            String score = Float.toString(listed.score());
            if (hasRatings) {
                String rating = Float.toString((float) listed.predictedRating().orElseThrow());
                csv.writeRecord(user, Integer.toString(rank), movie, score, rating);
            } else {
                csv.writeRecord(user, Integer.toString(rank), movie, score);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
