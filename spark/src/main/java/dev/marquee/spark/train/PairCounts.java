package dev.marquee.spark.train;

import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.UserRow;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Sums over pairs of ratings of the same user, XᵀX, by blocks of movies that fit into the memory of a task. Each block is one
 * pass over the ratings; its sums go to the driver by a tree of additions.
 */
public final class PairCounts {
    /** A task sums at most this many numbers, 64 MB. */
    private static final int MAX_SUMS = 1 << 23;

    private PairCounts() {}

    /** The sums on and above the diagonal: one row and column per movie of the table, row-major; zeros below it. */
    public static float[] of(DistributedRatings table, PairWeights weights, StageLog log) {
        int movies = table.movies();
        float[] products = new float[Math.multiplyExact(movies, movies)];
        Broadcast<PairWeights> shared =
                JavaSparkContext.fromSparkContext(table.rows().context()).broadcast(weights);
        int height = Math.max(1, Math.min(movies, MAX_SUMS / movies));
        for (int first = 0; first < movies; first += height) {
            int from = first;
            int to = Math.min(movies, first + height);
            double[] sums = table.rows()
                    .mapPartitions(rows -> List.of(sums(rows, shared.value(), from, to, movies))
                            .iterator())
                    .treeReduce(PairCounts::add);
            for (int i = 0; i < sums.length; i++) {
                products[from * movies + i] = (float) sums[i];
            }
            log.say("pairs: %,d of %,d movies".formatted(to, movies));
        }
        return products;
    }

    private static double[] sums(Iterator<UserRow> rows, PairWeights weights, int from, int to, int movies) {
        double[] sums = new double[(to - from) * movies];
        rows.forEachRemaining(row -> {
            float[] values = new float[row.size()];
            for (int entry = 0; entry < values.length; entry++) {
                values[entry] = weights.value(row.values()[entry]);
            }
            for (int entry = 0; entry < values.length; entry++) {
                int movie = row.movies()[entry];
                if (movie >= from && movie < to) {
                    addRow(row, entry, values, weights, sums, (movie - from) * movies);
                }
            }
        });
        return sums;
    }

    private static void addRow(UserRow row, int entry, float[] values, PairWeights weights, double[] sums, int at) {
        for (int other = entry; other < values.length; other++) {
            sums[at + row.movies()[other]] +=
                    weights.product(values[entry], values[other], row.times()[entry], row.times()[other]);
        }
    }

    private static double[] add(double[] sums, double[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
        return sums;
    }
}
