package dev.marquee.spark;

import dev.marquee.spark.ratings.SparkJobException;
import dev.marquee.spark.train.FactorOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** How an algorithm is trained. */
final class TrainingOptions {
    /** Spark sends the history of all sweeps with every task; after more sweeps than these it is too deep for a stack. */
    private static final int MAX_SWEEPS = 20;

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "An option of the algorithm; repeatable.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the training, and of the split (default 0).")
    private long seed;

    @Option(
            names = "--checkpoint",
            paramLabel = "FOLDER",
            description = "Keep every tenth sweep in a folder that all workers reach; more than 20 sweeps need it.")
    private Optional<String> checkpoint = Optional.empty();

    long seed() {
        return seed;
    }

    /** Rejects options before anything is computed. */
    void check(SparkAlgorithm algorithm) {
        ModelTraining.check(algorithm, options);
        if (algorithm != SparkAlgorithm.EASE && checkpoint.isEmpty()) {
            int sweeps = FactorOptions.parse(algorithm.label(), options).sweeps();
            if (sweeps > MAX_SWEEPS) {
                throw new SparkJobException(
                        "sweeps=%d are more than Spark can do without keeping some of them; give --checkpoint FOLDER, or at most %d sweeps"
                                .formatted(sweeps, MAX_SWEEPS));
            }
        }
    }

    ModelTraining training(SparkSession spark, SparkAlgorithm algorithm) {
        checkpoint.ifPresent(spark.sparkContext()::setCheckpointDir);
        return new ModelTraining(spark, algorithm, options, seed);
    }
}
