package dev.marquee.bench.spark;

import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.data.Dataset;
import dev.marquee.model.Progress;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Compares the training time of {@code als} and {@code ials} at rank 64 with Spark's ALS on the same ratings, sweeps
 * and threads: {@code AlsBesideSpark THREADS RUNS DATA…}, where DATA is a MovieLens folder or
 * {@code USERSxMOVIESxRATINGS} for synthetic data. Each runs twice to warm up, then RUNS times; prints median, minimum
 * and maximum. Biases are off, since Spark's model has none.
 */
public final class AlsBesideSpark {
    private static final int RANK = 64;
    private static final int SWEEPS = 10;
    private static final int WARM_UP = 2;

    private AlsBesideSpark() {}

    /** Prints one line per data set and kind of feedback. */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        for (String data : Arrays.asList(arguments).subList(2, arguments.length)) {
            Dataset ratings = data.matches("\\d+x\\d+x\\d+") ? InventedRatings.of(data) : Files.read(Path.of(data));
            compare(ratings, threads, runs);
        }
    }

    private static void compare(Dataset data, int threads, int runs) {
        try (SparkAls spark = new SparkAls(data.ratings(), threads);
                Workers workers = Workers.of(threads)) {
            TrainingContext context = new TrainingContext(1, workers, Progress.SILENT);
            Trainer als = Algorithms.ALS
                    .recipe(new AlsOptions(RANK, SWEEPS, 0.1, 0.1, 1, false, 0))
                    .trainer();
            Trainer ials = Algorithms.IALS
                    .recipe(new IalsOptions(RANK, SWEEPS, 0.1, 1, 0.1, -1, 0))
                    .trainer();
            String label = String.format(
                    Locale.ROOT, "%s, %,d ratings", data.name(), data.ratings().size());
            compare(label + ", explicit", runs, () -> spark.train(RANK, SWEEPS, false), () -> als.train(data, context));
            compare(label + ", implicit", runs, () -> spark.train(RANK, SWEEPS, true), () -> ials.train(data, context));
        }
    }

    /** Alternates the two, so that other load on the machine affects both equally. */
    private static void compare(String label, int runs, Runnable spark, Runnable marquee) {
        RunTimes sparkTimes = new RunTimes();
        RunTimes marqueeTimes = new RunTimes();
        for (int run = -WARM_UP; run < runs; run++) {
            sparkTimes.time(spark, run >= 0);
            marqueeTimes.time(marquee, run >= 0);
        }
        System.out.println(label + ": Spark " + sparkTimes + ", Marquee " + marqueeTimes + "; "
                + sparkTimes.timesAsLongAs(marqueeTimes));
    }
}
