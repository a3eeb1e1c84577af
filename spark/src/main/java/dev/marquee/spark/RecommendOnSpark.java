package dev.marquee.spark;

import dev.marquee.spark.lists.ListJob;
import dev.marquee.spark.lists.ListWriter;
import dev.marquee.spark.ratings.SparkJobException;
import dev.marquee.spark.train.FactorFolder;
import dev.marquee.spark.train.TrainedFactors;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the first n movies of all users. */
@Command(name = "recommend", description = "Write the first movies of all users, without those they rated, as Parquet.")
final class RecommendOnSpark implements Callable<Integer> {
    private static final int MAX_LENGTH = 1000;

    @Parameters(paramLabel = "FOLDER", description = "The folder that train wrote.")
    private String folder = "";

    @Mixin
    private ClusterDataOptions data = new ClusterDataOptions();

    @Option(names = "-n", paramLabel = "N", description = "Movies per user, 1 to 1000 (default 10).")
    private int n = 10;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The folder of Parquet to write.")
    private String out = "";

    @Override
    public Integer call() {
        if (n < 1 || n > MAX_LENGTH) {
            throw new SparkJobException("-n %d is out of range 1..%d".formatted(n, MAX_LENGTH));
        }
        try (ClusterSession session = ClusterSession.open("recommend", data.waitSeconds())) {
            SparkSession spark = session.spark();
            ListWriter writer = new ListWriter(spark, out);
            writer.requireNew();
            TrainedFactors trained = new FactorFolder(spark, folder).read();
            writer.write(ListJob.lists(spark, trained, data.read(spark), n));
        }
        Steps.say("wrote " + out);
        return 0;
    }
}
