package dev.marquee.spark.lists;

import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.UserRow;
import dev.marquee.spark.train.TrainedFactors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * The first n movies that each user has not rated. The movies' factors are sent to every executor once, 4 (rank + 1) bytes per
 * movie; the users' factors are joined with their ratings by one exchange.
 */
public final class ListJob {
    private static final StructType LIST = new StructType()
            .add("user", DataTypes.IntegerType, false)
            .add("rank", DataTypes.IntegerType, false)
            .add("movie", DataTypes.IntegerType, false)
            .add("score", DataTypes.FloatType, false);

    private ListJob() {}

    /** Rows of user, rank from 1, movie and score: lazily, for all users with factors. */
    public static Dataset<Row> lists(SparkSession spark, TrainedFactors trained, DistributedRatings seen, int n) {
        int rank = trained.options().rank();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        MovieMatrix matrix = MovieMatrix.of(trained.movies().collectAsList(), rank);
        int[] places = Arrays.stream(seen.movieIds()).map(matrix::place).toArray();
        Broadcast<MovieMatrix> movies = context.broadcast(matrix);
        Broadcast<int[]> placeOfIndex = context.broadcast(places);
        float mean = trained.mean();
        JavaPairRDD<Integer, Row> users = trained.users().javaRDD().mapToPair(row -> new Tuple2<>(row.getInt(0), row));
        JavaPairRDD<Integer, int[]> rated =
                seen.rows().mapToPair(row -> new Tuple2<>(row.user(), rated(row, placeOfIndex.value())));
        JavaRDD<ScoredUser> scored = users.leftOuterJoin(rated, seen.rows().getNumPartitions())
                .values()
                .map(user ->
                        scored(user._1(), mean, Optional.ofNullable(user._2().orNull())));
        JavaRDD<Row> rows = scored.mapPartitions(part -> new ListBlocks(movies.value(), n).of(part));
        return spark.createDataFrame(rows, LIST);
    }

    private static int[] rated(UserRow row, int[] placeOfIndex) {
        return Arrays.stream(row.movies())
                .map(movie -> placeOfIndex[movie])
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
    }

    private static ScoredUser scored(Row row, float mean, Optional<int[]> seen) {
        List<Float> list = row.getList(2);
        float[] factors = new float[list.size()];
        for (int k = 0; k < factors.length; k++) {
            factors[k] = list.get(k);
        }
        return new ScoredUser(row.getInt(0), factors, mean + row.getFloat(1), seen.orElse(new int[0]));
    }
}
