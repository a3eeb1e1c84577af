package dev.marquee.spark;

import dev.marquee.data.Dataset;
import dev.marquee.spark.assemble.ModelAssembly;
import dev.marquee.spark.assemble.ModelWriter;
import dev.marquee.spark.train.FactorFolder;
import dev.marquee.spark.train.TrainedFactors;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model file of a folder of factors: the second step where the cluster has Java 17. */
@Command(name = "assemble", description = "Make a model file of the factors of a training; needs Java 25.")
final class AssembleOnSpark implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder that train wrote.")
    private String folder = "";

    @Mixin
    private ClusterDataOptions data = new ClusterDataOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file, NAME.marquee.")
    private String out = "";

    @Override
    public Integer call() {
        Steps.requireJavaOfCore("assemble", "run it with --master 'local[*]' on a machine with Java 25");
        try (ClusterSession session = ClusterSession.open("assemble", data.waitSeconds())) {
            SparkSession spark = session.spark();
            TrainedFactors trained = new FactorFolder(spark, folder).read();
            Dataset dataset = model.dataset(spark, data.source()).collect(data.read(spark));
            ModelAssembly assembly = ModelAssembly.of(dataset, trained);
            ModelWriter.write(
                    assembly, dataset, trained.seed(), out, spark.sparkContext().hadoopConfiguration());
        }
        Steps.say("wrote " + out);
        return 0;
    }
}
