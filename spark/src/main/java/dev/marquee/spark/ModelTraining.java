package dev.marquee.spark;

import dev.marquee.data.Dataset;
import dev.marquee.spark.assemble.EaseAssembly;
import dev.marquee.spark.assemble.ModelAssembly;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.train.AlsFit;
import dev.marquee.spark.train.FactorOptions;
import dev.marquee.spark.train.TrainedFactors;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A training with its options. The classes of commands have no type of core in their methods' signatures, because picocli
 * looks at these on Java 17, too; this class may.
 *
 * @param spark session
 * @param algorithm to train
 * @param options as texts by name
 * @param seed of the training
 */
record ModelTraining(SparkSession spark, SparkAlgorithm algorithm, Map<String, String> options, long seed) {
    /** Rejects options before anything is computed. */
    static void check(SparkAlgorithm algorithm, Map<String, String> options) {
        if (algorithm == SparkAlgorithm.EASE) {
            EaseAssembly.options(options);
        } else {
            FactorOptions.parse(algorithm.label(), options);
        }
    }

    /** A model of core: trained on the table, for the users and movies of a data set. */
    ModelAssembly model(Dataset data, DistributedRatings table) {
        return algorithm == SparkAlgorithm.EASE
                ? EaseAssembly.train(data, table, EaseAssembly.options(options), seed, Steps::say)
                : ModelAssembly.of(data, factors(table));
    }

    /** The factors of {@code als} or {@code ials}. */
    TrainedFactors factors(DistributedRatings table) {
        FactorOptions chosen = FactorOptions.parse(algorithm.label(), options);
        return algorithm.fit(new AlsFit(spark, table, chosen, seed), Steps::say);
    }
}
