package dev.marquee.spark;

import dev.marquee.data.Dataset;
import dev.marquee.spark.assemble.ModelAssembly;
import dev.marquee.spark.assemble.ModelWriter;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.SparkJobException;
import dev.marquee.spark.train.FactorFolder;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains, and writes a model file or a folder of factors. */
@Command(name = "train", description = "Train als, ials or ease on a cluster.")
final class TrainOnSpark implements Callable<Integer> {
    static final String MODEL_FILE = ".marquee";

    @Parameters(paramLabel = "ALGORITHM", description = "als, ials or ease.")
    private SparkAlgorithm algorithm = SparkAlgorithm.ALS;

    @Mixin
    private ClusterDataOptions data = new ClusterDataOptions();

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A model file NAME.marquee, which needs Java 25, or else a folder for factors.")
    private String out = "";

    @Override
    public Integer call() {
        boolean isModelFile = out.endsWith(MODEL_FILE);
        if (algorithm == SparkAlgorithm.EASE) {
            Steps.requireJavaOfCore("ease", "train als or ials, or use Java 25");
        }
        if (isModelFile) {
            Steps.requireJavaOfCore(
                    "a model file", "give a folder as --out, and run assemble with it on Java 25 afterwards");
        } else if (algorithm == SparkAlgorithm.EASE) {
            throw new SparkJobException("ease has weights and no factors; give --out NAME.marquee");
        }
        training.check(algorithm);
        try (ClusterSession session = ClusterSession.open("train " + algorithm.label(), data.waitSeconds())) {
            SparkSession spark = session.spark();
            ModelTraining chosen = training.training(spark, algorithm);
            if (isModelFile) {
                writeModel(chosen);
            } else {
                FactorFolder folder = new FactorFolder(spark, out);
                folder.requireNew();
                folder.write(chosen.factors(data.read(spark)));
            }
        }
        Steps.say("wrote " + out);
        return 0;
    }

    private void writeModel(ModelTraining chosen) {
        SparkSession spark = chosen.spark();
        DistributedRatings table = data.read(spark);
        Dataset dataset = model.dataset(spark, data.source()).collect(table);
        ModelAssembly assembly = chosen.model(dataset, table);
        ModelWriter.write(
                assembly, dataset, chosen.seed(), out, spark.sparkContext().hadoopConfiguration());
    }
}
