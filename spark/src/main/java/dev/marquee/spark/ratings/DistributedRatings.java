package dev.marquee.spark.ratings;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * All ratings, one row per user, spread over the cluster and kept there: in memory, and on disk where memory is short.
 *
 * @param rows with dense indices of movies
 * @param movieIds id by dense index, ascending; not a copy
 * @param totals of the ratings
 * @param areEvents whether the values are weights of events
 */
@SuppressWarnings("ArrayRecordComponent") // for kernels, never compared
public record DistributedRatings(JavaRDD<UserRow> rows, int[] movieIds, Totals totals, boolean areEvents) {
    /**
     * Counts and sum over all ratings.
     *
     * @param users with at least one rating
     * @param ratings without duplicates
     * @param sum of all values
     */
    public record Totals(long users, long ratings, double sum) implements Serializable {
        /** The mean value. */
        public double mean() {
            return sum / ratings;
        }

        Totals plus(Totals other) {
            return new Totals(users + other.users, ratings + other.ratings, sum + other.sum);
        }
    }

    /**
     * Reads all ratings. Moves each once, to the block of its user.
     *
     * @param blocks how many parts the users are spread over; 0 for twice the cores, or the parts of the files if more
     * @throws SparkJobException if there are none, or the path or its columns are not usable
     */
    public static DistributedRatings read(SparkSession spark, HadoopRatings source, int blocks) {
        boolean areEvents = source.hasEvents(spark);
        Dataset<Row> ratings = source.read(spark);
        int parts = blocks > 0
                ? blocks
                : Math.max(
                        2 * spark.sparkContext().defaultParallelism(),
                        ratings.javaRDD().getNumPartitions());
        JavaRDD<UserRow> byId = ratings.repartition(parts, col("user"))
                .groupBy(col("user"))
                .agg(collect_list(struct(col("movie"), col("value"), col("time"))))
                .javaRDD()
                .map(row -> UserRow.of(row.getInt(0), row.<Row>getList(1), areEvents))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Totals totals = totals(byId);
        if (totals.ratings() == 0) {
            throw source.empty();
        }
        int[] movieIds = byId.mapPartitions(DistributedRatings::distinctMovies).distinct().collect().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        Broadcast<int[]> ids = new JavaSparkContext(spark.sparkContext()).broadcast(movieIds);
        JavaRDD<UserRow> rows = byId.map(row -> row.indexed(ids.value())).persist(StorageLevel.MEMORY_AND_DISK());
        rows.count();
        byId.unpersist();
        return new DistributedRatings(rows, movieIds, totals, areEvents);
    }

    /** A table of the same movies with some of the ratings; users without ratings are left out. */
    public DistributedRatings with(JavaRDD<UserRow> others) {
        JavaRDD<UserRow> kept = others.filter(row -> row.size() > 0).persist(StorageLevel.MEMORY_AND_DISK());
        return new DistributedRatings(kept, movieIds, totals(kept), areEvents);
    }

    /**
     * The rows of the users in a share. What runs on executors is in this class and not in those of the driver, whose
     * signatures have types of the core, which executors on Java 17 cannot load.
     */
    public JavaRDD<UserRow> rowsOf(HashShare users) {
        return rows.filter(row -> users.has(row.user()));
    }

    /** A table without the pairs in a share. */
    public DistributedRatings without(HashShare pairs) {
        int[] ids = movieIds;
        return with(rows.map(row -> row.filtered(entry -> !pairs.has(row.user(), ids[row.movies()[entry]]))));
    }

    /** Number of movies. */
    public int movies() {
        return movieIds.length;
    }

    private static Totals totals(JavaRDD<UserRow> rows) {
        return rows.treeAggregate(
                new Totals(0, 0, 0),
                (totals, row) -> {
                    double sum = 0;
                    for (float value : row.values()) {
                        sum += value;
                    }
                    return totals.plus(new Totals(1, row.size(), sum));
                },
                Totals::plus);
    }

    private static Iterator<Integer> distinctMovies(Iterator<UserRow> rows) {
        Set<Integer> movies = new HashSet<>();
        rows.forEachRemaining(row -> {
            for (int movie : row.movies()) {
                movies.add(movie);
            }
        });
        return List.copyOf(movies).iterator();
    }
}
