package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Seconds per epoch of the study's network on {@code u1.base}. Arguments: folder and number of threads. Prints a line
 * of JSON: the seconds of the first epoch and of those of the second half; the epochs between warm up. Almost no ratings
 * are held out, so an epoch is a pass over all of them.
 */
public final class EpochTimes {
    private static final int EPOCHS = Integer.getInteger("epochs", 40);

    private EpochTimes() {}

    /** Prints the seconds. */
    public static void main(String[] arguments) {
        LoadedDataset loaded = new DatasetReader(ReadOptions.DEFAULT, Workers.of(1), ReadListener.SILENT)
                .read("ml-100k", Path.of(arguments[0]));
        Dataset data = loaded.data().withRatings(loaded.part("u1.base", loaded.data()));
        Map<String, String> options =
                Map.of("preset", "study", "validation", "0.001", "epochs", "" + EPOCHS, "patience", "" + EPOCHS);
        StepClock clock = new StepClock();
        try (Workers workers = Workers.of(Integer.parseInt(arguments[1]))) {
            Algorithms.named("neural").recipe(options).trainer().train(data, new TrainingContext(0, workers, clock));
        }
        double[] seconds = clock.seconds();
        String shown = DoubleStream.concat(
                        DoubleStream.of(seconds[0]), Arrays.stream(seconds).skip(EPOCHS / 2))
                .mapToObj(second -> String.format(Locale.ROOT, "%.5f", second))
                .collect(Collectors.joining(", "));
        System.out.println("{\"seconds\": [%s], \"ratings\": %d, \"memory\": %d}"
                .formatted(shown, data.ratings().size(), ProcessUsage.peakMemory()));
    }
}
