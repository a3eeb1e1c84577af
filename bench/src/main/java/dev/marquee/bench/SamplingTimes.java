package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.data.read.DatasetReader;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.data.read.ReadListener;
import dev.marquee.data.read.ReadOptions;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Time and memory of 100 sweeps (or {@code -Dsweeps}) of {@code bayesfm} at rank 10 with every block, in two chains on
 * two threads. Arguments: folders of MovieLens 100K, of which {@code u1.base} is used, and numbers of synthetic
 * ratings. Each runs three times; the first run warms up.
 */
public final class SamplingTimes {
    private static final int SWEEPS = Integer.getInteger("sweeps", 100);
    private static final int RUNS = 3;
    private static final int MOVIES = 10_000;

    private SamplingTimes() {}

    /** Prints one line per run. */
    public static void main(String[] arguments) {
        for (String argument : arguments) {
            Path folder = Path.of(argument);
            Dataset data = Files.isDirectory(folder)
                    ? firstSplit(folder)
                    : SyntheticData.of(Integer.parseInt(argument), MOVIES);
            for (int run = 0; run < RUNS; run++) {
                time(data, run == 0 ? "warming up" : "run " + run);
            }
        }
    }

    private static Dataset firstSplit(Path folder) {
        LoadedDataset loaded =
                new DatasetReader(ReadOptions.DEFAULT, Workers.of(1), ReadListener.SILENT).read("ml-100k", folder);
        return loaded.data().withRatings(loaded.part("u1.base", loaded.data()));
    }

    private static void time(Dataset data, String run) {
        Map<String, String> options =
                Map.of("rank", "10", "chains", "2", "sweeps", "" + SWEEPS, "burnIn", "" + (SWEEPS - 2), "draws", "2");
        long before = used();
        Memory memory = new Memory();
        long start = System.nanoTime();
        try (Workers workers = Workers.of(2)) {
            Algorithms.named("bayesfm").recipe(options).trainer().train(data, new TrainingContext(0, workers, memory));
        }
        double seconds = (System.nanoTime() - start) / 1e9 - memory.seconds;
        int ratings = data.ratings().size();
        System.out.printf(
                Locale.ROOT,
                "%,d ratings, %s: %.2f s, %.0f ns per rating and sweep of a chain, %.1f bytes per rating%n",
                ratings,
                run,
                seconds,
                seconds * 1e9 / ratings / SWEEPS,
                (double) (memory.used - before) / ratings);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Measures the memory once, halfway; this time is not counted. */
    private static final class Memory implements Progress {
        private long used;
        private double seconds;

        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step(long done, String note) {
            if (done == SWEEPS) {
                long start = System.nanoTime();
                used = used();
                seconds = (System.nanoTime() - start) / 1e9;
            }
        }

        @Override
        public void end() {}
    }
}
