package dev.marquee.spark.cluster;

import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.read.ColumnNames;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.LocalSpark;
import dev.marquee.spark.assemble.HoldoutEvaluation;
import dev.marquee.spark.ratings.HashShare;
import dev.marquee.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * MovieLens 100K where it is available, or else the bundled data.
 *
 * @param path of a folder with {@code ratings.csv}
 * @param scale of the ratings
 */
record TestRatings(Path path, String scale) {
    /** The objective of MLlib with the defaults on Spark: a row of n ratings is regularized by 0.13 n. */
    private static final AlsOptions SAME = new AlsOptions(40, 15, 0.13, 0.05, 1, true, 0);

    static TestRatings find(Path folder) throws IOException {
        String movieLens = System.getenv("MARQUEE_ML_100K");
        if (movieLens == null) {
            return new TestRatings(LocalSpark.bundledData(), "0.5..5");
        }
        Path data = Files.createDirectories(folder.resolve("data"));
        StringBuilder csv = new StringBuilder("userId,movieId,rating,timestamp\n");
        Files.readAllLines(Path.of(movieLens, "u.data"))
                .forEach(line -> csv.append(line.replace('\t', ',')).append('\n'));
        Files.writeString(data.resolve("ratings.csv"), csv);
        return new TestRatings(data, "1..5:1");
    }

    /** RMSE of {@code als} on one machine on the same split, with the regularization of MLlib. */
    double localRmse() {
        ReadOptions options = new ReadOptions(false, Optional.of(RatingScale.parse(scale)), ColumnNames.USUAL);
        try (Workers workers = Workers.ofMachine()) {
            Dataset data = new DatasetReader(options, workers, ReadListener.SILENT)
                    .read("data", path)
                    .data();
            Split split = HoldoutEvaluation.split(data, new HashShare(0.2, 0));
            var model = Algorithms.ALS.recipe(SAME).trainer().train(split.train(), TrainingContext.of(0, workers));
            return new Evaluator(0, workers)
                    .evaluate(model, split)
                    .measure("rmse")
                    .orElseThrow()
                    .value();
        }
    }
}
