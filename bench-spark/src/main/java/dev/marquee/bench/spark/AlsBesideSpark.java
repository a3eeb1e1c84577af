package dev.marquee.bench.spark;

import dev.marquee.algorithm.als.AlsOptions;
import dev.marquee.algorithm.als.AlsTrainer;
import dev.marquee.algorithm.als.IalsOptions;
import dev.marquee.algorithm.als.IalsTrainer;
import dev.marquee.data.Dataset;
import dev.marquee.math.Workers;
import dev.marquee.model.Progress;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Seconds that {@code als} and {@code ials} take at rank 64 beside Spark's ALS on the same ratings, with as many sweeps and
 * threads: {@code AlsBesideSpark THREADS RUNS DATA…}, where DATA is a folder of MovieLens or {@code USERSxMOVIESxRATINGS} to
 * invent. Each is run twice to warm up, then RUNS times; the median is shown with the least and the most. Biases are off,
 * since Spark's model has none.
 */
public final class AlsBesideSpark {
    private static final int RANK = 64;
    private static final int SWEEPS = 10;
    private static final int WARM_UP = 2;

    private AlsBesideSpark() {}

    /** Prints a line for each program, kind and data. */
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
            Trainer als = new AlsTrainer(new AlsOptions(RANK, SWEEPS, 0.1, 0.1, 1, false));
            Trainer ials = new IalsTrainer(new IalsOptions(RANK, SWEEPS, 0.1, 1, 0.1));
            String what = String.format(
                    Locale.ROOT, "%s, %,d ratings", data.name(), data.ratings().size());
            compare(what + ", explicit", runs, () -> spark.train(RANK, SWEEPS, false), () -> als.train(data, context));
            compare(what + ", implicit", runs, () -> spark.train(RANK, SWEEPS, true), () -> ials.train(data, context));
        }
    }

    /** In turn, so that what else the machine does meets both alike. */
    private static void compare(String what, int runs, Runnable spark, Runnable marquee) {
        Times theirs = new Times();
        Times ours = new Times();
        for (int run = -WARM_UP; run < runs; run++) {
            theirs.time(spark, run >= 0);
            ours.time(marquee, run >= 0);
        }
        System.out.println(what + ": Spark " + theirs + ", Marquee " + ours + "; " + theirs.timesAsLongAs(ours));
    }
}
