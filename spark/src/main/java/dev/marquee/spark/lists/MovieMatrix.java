package dev.marquee.spark.lists;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Factors and bias of all movies, by ascending id, for kernels.
 *
 * @param ids of the movies, ascending
 * @param width numbers per movie: its factors, then its bias
 * @param values {@code width} numbers per movie
 */
@SuppressWarnings("ArrayRecordComponent") // for kernels, never compared
record MovieMatrix(int[] ids, int width, float[] values) implements Serializable {
    /** The matrix of rows of id, bias and factors, in any order. */
    static MovieMatrix of(List<Row> rows, int rank) {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingInt(row -> row.getInt(0)))
                .toList();
        int[] ids = new int[sorted.size()];
        float[] values = new float[Math.multiplyExact(sorted.size(), rank + 1)];
        for (int movie = 0; movie < ids.length; movie++) {
            Row row = sorted.get(movie);
            ids[movie] = row.getInt(0);
            List<Float> factors = row.getList(2);
            for (int k = 0; k < rank; k++) {
                values[movie * (rank + 1) + k] = factors.get(k);
            }
            values[movie * (rank + 1) + rank] = row.getFloat(1);
        }
        return new MovieMatrix(ids, rank + 1, values);
    }

    int size() {
        return ids.length;
    }

    int id(int place) {
        return ids[place];
    }

    /** The place of an id, or a negative number. */
    int place(int id) {
        return Arrays.binarySearch(ids, id);
    }
}
