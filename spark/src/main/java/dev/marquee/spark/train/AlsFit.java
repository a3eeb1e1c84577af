package dev.marquee.spark.train;

import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.UserRow;
import dev.marquee.spark.train.BiasFit.UserBias;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Trains with MLlib's ALS: {@code als} on what biases leave of the ratings, {@code ials} on who rated what. MLlib moves the
 * factors of one side to the blocks of the other in each half of a sweep.
 */
public final class AlsFit {
    private static final StructType RATING = new StructType()
            .add("user", DataTypes.IntegerType, false)
            .add("movie", DataTypes.IntegerType, false)
            .add("value", DataTypes.FloatType, false);

    private final SparkSession spark;
    private final DistributedRatings table;
    private final FactorOptions options;
    private final long seed;

    /** Trains nothing yet. */
    public AlsFit(SparkSession spark, DistributedRatings table, FactorOptions options, long seed) {
        this.spark = spark;
        this.table = table;
        this.options = options;
        this.seed = seed;
    }

    /** Factors and biases of ratings. */
    public TrainedFactors als(StageLog log) {
        UserBias biases = new BiasFit(table, options).fit(log);
        Broadcast<UserBias> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(biases);
        JavaRDD<Row> residuals = table.rows().flatMap(row -> residuals(row, shared.value()));
        ALSModel model = fit(residuals, new ALS(), log);
        JavaRDD<Row> userBiases = table.rows()
                .map(row -> RowFactory.create(row.user(), shared.value().of(row)));
        Dataset<Row> byUser = spark.createDataFrame(
                userBiases,
                new StructType().add("id", DataTypes.IntegerType, false).add("bias", DataTypes.FloatType, false));
        Dataset<Row> users = model.userFactors().join(byUser, "id").selectExpr("id", "bias", "features as factors");
        return trained("als", (float) biases.mean(), users, movies(model, biases.movies()));
    }

    /** Factors of events, or of who rated what. */
    public TrainedFactors ials(StageLog log) {
        boolean areEvents = table.areEvents();
        JavaRDD<Row> ratings = table.rows().flatMap(row -> events(row, areEvents));
        ALS als = new ALS().setImplicitPrefs(true).setAlpha(1 / options.unobservedWeight());
        ALSModel model = fit(ratings, als, log);
        Dataset<Row> users = model.userFactors().selectExpr("id", "cast(0 as float) as bias", "features as factors");
        return trained("ials", 0, users, movies(model, new float[table.movies()]));
    }

    private ALSModel fit(JavaRDD<Row> ratings, ALS als, StageLog log) {
        log.say("factors: rank %d, %d sweeps over %,d ratings"
                .formatted(options.rank(), options.sweeps(), table.totals().ratings()));
        try (StageProgress progress = StageProgress.of(spark.sparkContext(), log)) {
            ALSModel model = als.setUserCol("user")
                    .setItemCol("movie")
                    .setRatingCol("value")
                    .setRank(options.rank())
                    .setMaxIter(options.sweeps())
                    .setRegParam(options.regularization())
                    .setNumBlocks(table.rows().getNumPartitions())
                    .setSeed(seed)
                    .fit(spark.createDataFrame(ratings, RATING));
            log.say("factors: %,d stages".formatted(progress.done()));
            return model;
        }
    }

    private TrainedFactors trained(String algorithm, float mean, Dataset<Row> users, Dataset<Row> movies) {
        double meanCount = table.totals().ratings() / (double) table.totals().users();
        return new TrainedFactors(algorithm, options, seed, mean, meanCount, users, movies);
    }

    /** MLlib knows movies by their dense index. */
    private Dataset<Row> movies(ALSModel model, float[] biases) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<int[]> ids = context.broadcast(table.movieIds());
        Broadcast<float[]> shared = context.broadcast(biases);
        JavaRDD<Row> rows = model.itemFactors()
                .javaRDD()
                .map(row -> RowFactory.create(ids.value()[row.getInt(0)], shared.value()[row.getInt(0)], row.get(1)));
        return spark.createDataFrame(rows, TrainedFactors.SCHEMA);
    }

    private static Iterator<Row> residuals(UserRow row, UserBias biases) {
        float bias = biases.of(row);
        return IntStream.range(0, row.size())
                .mapToObj(entry -> {
                    int movie = row.movies()[entry];
                    float residual = (float) (row.values()[entry] - biases.mean() - bias - biases.movies()[movie]);
                    return RowFactory.create(row.user(), movie, residual);
                })
                .iterator();
    }

    private static Iterator<Row> events(UserRow row, boolean areEvents) {
        return IntStream.range(0, row.size())
                .mapToObj(entry ->
                        RowFactory.create(row.user(), row.movies()[entry], areEvents ? row.values()[entry] : 1f))
                .iterator();
    }
}
