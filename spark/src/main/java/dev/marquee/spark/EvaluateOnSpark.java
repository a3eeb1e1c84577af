package dev.marquee.spark;

import dev.marquee.data.Dataset;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.spark.assemble.HoldoutEvaluation;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.HashShare;
import dev.marquee.split.Split;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on a part of the ratings and measures on the rest. */
@Command(
        name = "evaluate",
        description =
                "Train on a part of the ratings and measure on the rest, with the metrics of Marquee; needs Java 25.")
final class EvaluateOnSpark implements Callable<Integer> {
    @Parameters(paramLabel = "ALGORITHM", description = "als, ials or ease.")
    private SparkAlgorithm algorithm = SparkAlgorithm.ALS;

    @Mixin
    private ClusterDataOptions data = new ClusterDataOptions();

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            description = "Share of the ratings that is tested, drawn by a hash of user and movie (default 0.2).")
    private double share = 0.2;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Steps.requireJavaOfCore("evaluate", "run it on Java 25");
        training.check(algorithm);
        HashShare test = new HashShare(share, training.seed());
        try (ClusterSession session = ClusterSession.open("evaluate " + algorithm.label(), data.waitSeconds())) {
            SparkSession spark = session.spark();
            ModelTraining chosen = training.training(spark, algorithm);
            DistributedRatings all = data.read(spark);
            Dataset dataset = model.dataset(spark, data.source()).collect(all);
            Split split = HoldoutEvaluation.split(dataset, test);
            DistributedRatings train = all.without(test);
            Evaluation evaluation = HoldoutEvaluation.evaluate(
                    chosen.model(split.train(), train).model(), split, training.seed());
            System.out.print(json ? MetricText.json(evaluation) : MetricText.lines(evaluation));
        }
        return 0;
    }
}
