package dev.marquee.service.batch;

import dev.marquee.recommend.batch.UserList;
import java.io.IOException;

/**
 * Writes lists in a format, one row per movie: {@code user}, {@code rank} from 1, {@code movie}, {@code score}, and
 * {@code predictedRating} if the model predicts ratings.
 */
interface ListsWriter {
    /** Writes the rows of one user; none for an empty list. */
    void write(UserList list);

    /** Writes what is still in memory; does not close the file. */
    void finish() throws IOException;
}
