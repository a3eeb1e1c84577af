package dev.marquee.spark.train;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What {@code als} or {@code ials} trained, spread over the cluster.
 *
 * @param algorithm {@code als} or {@code ials}
 * @param options of the training
 * @param seed of the training
 * @param mean rating, 0 for {@code ials}
 * @param meanCount ratings per user on average
 * @param users columns id (int), bias (float), factors (array of {@code rank} floats)
 * @param movies the same of the movies
 */
public record TrainedFactors(
        String algorithm,
        FactorOptions options,
        long seed,
        float mean,
        double meanCount,
        Dataset<Row> users,
        Dataset<Row> movies) {
    /** The columns of users and of movies. */
    static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.IntegerType, false)
            .add("bias", DataTypes.FloatType, false)
            .add("factors", DataTypes.createArrayType(DataTypes.FloatType, false), false);
}
