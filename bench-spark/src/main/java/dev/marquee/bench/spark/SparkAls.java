package dev.marquee.bench.spark;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark's ALS in local mode. The ratings are cached before timing; a training ends when all factors are computed. */
final class SparkAls implements AutoCloseable {
    private final SparkSession spark;
    private final Dataset<Row> rows;
    private final int threads;

    SparkAls(Ratings ratings, int threads) {
        this.threads = threads;
        this.spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .appName("ALS comparison with Marquee")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", Integer.toString(threads))
                .getOrCreate();
        this.rows = spark.createDataFrame(rows(ratings), schema())
                .repartition(threads)
                .cache();
        rows.count();
    }

    /** Trains, and forces the computation of all factors. */
    void train(int rank, int sweeps, boolean implicit) {
        ALS als = new ALS()
                .setUserCol("user")
                .setItemCol("movie")
                .setRatingCol("rating")
                .setRank(rank)
                .setMaxIter(sweeps)
                .setRegParam(0.1)
                .setImplicitPrefs(implicit)
                .setNumBlocks(threads)
                .setSeed(1);
        ALSModel model = als.fit(rows);
        if (model.userFactors().count() == 0 || model.itemFactors().count() == 0) {
            throw new IllegalStateException("Spark returned no factors; check its log");
        }
    }

    @Override
    public void close() {
        spark.stop();
    }

    private static StructType schema() {
        return new StructType()
                .add("user", DataTypes.IntegerType)
                .add("movie", DataTypes.IntegerType)
                .add("rating", DataTypes.FloatType);
    }

    private static List<Row> rows(Ratings ratings) {
        RatingRows byUser = ratings.byUser();
        List<Row> rows = new ArrayList<>(ratings.size());
        for (int user = 0; user < byUser.rows(); user++) {
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                rows.add(RowFactory.create(user, byUser.column(entry), byUser.value(entry)));
            }
        }
        return rows;
    }
}
