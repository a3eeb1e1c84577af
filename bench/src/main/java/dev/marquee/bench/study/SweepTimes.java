package dev.marquee.bench.study;

import dev.marquee.algorithm.Recipe;
import dev.marquee.bench.StepClock;
import dev.marquee.data.Dataset;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.synth.SyntheticDataset;
import dev.marquee.synth.SyntheticSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Seconds per sweep (of {@code bpr}: per epoch) against ratings, rank and threads, on synthetic ratings of
 * 20,000 movies. Prints a table. Arguments: the output folder for {@code sweeps.json} and the charts, and optionally the
 * names of some of the algorithms. Each training is a few sweeps, of which the first, which includes compilation, is left out.
 * Nothing else should run. {@link dev.marquee.bench.EpochTimes} has the epochs of {@code neural}.
 */
public final class SweepTimes {
    static final List<Integer> MILLIONS = List.of(2, 4, 6, 8, 10);
    static final List<Integer> RANKS = List.of(32, 64, 96, 128);
    static final int RANK = 64;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int MOVIES = 20_000;
    private static final int RATINGS_PER_USER = 100;
    private static final int SWEEPS = 5;
    private static final List<String> ALGORITHMS = List.of("als", "bayesfm", "bpr", "ials", "svdpp");

    private SweepTimes() {}

    /** Seconds of the sweeps of one training after the first: their median, the least and the most. */
    record Measured(String algorithm, int millions, int rank, int threads, double seconds, double least, double most) {}

    /** The content of the JSON file: trainings by number of ratings, and with the fewest ratings by rank and on one thread. */
    record Answer(List<Measured> ratings, List<Measured> ranks, List<Measured> oneThread) {}

    /** Trains, and writes the files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        List<String> algorithms = ALGORITHMS.stream()
                .filter(name -> chosen.isEmpty() || chosen.contains(name))
                .toList();
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Dataset least = data(MILLIONS.getFirst());
        for (String algorithm : algorithms) {
            answer.oneThread().add(measure(algorithm, least, RANK, 1));
            for (int rank : RANKS) {
                answer.ranks().add(measure(algorithm, least, rank, THREADS));
            }
        }
        for (int millions : MILLIONS) {
            Dataset data = data(millions);
            for (String algorithm : algorithms) {
                answer.ratings().add(measure(algorithm, data, RANK, THREADS));
            }
        }
        CurveFiles.write(folder.resolve("sweeps.json"), CurveFiles.json(answer));
        SweepCharts.write(answer, folder);
        System.out.print(SweepCharts.table(answer));
    }

    private static Dataset data(int millions) {
        int ratings = 1_000_000 * millions;
        try (Workers workers = Workers.ofMachine()) {
            return SyntheticDataset.of(new SyntheticSize(ratings / RATINGS_PER_USER, MOVIES, ratings), 1, workers);
        }
    }

    private static Measured measure(String algorithm, Dataset data, int rank, int threads) {
        double[] seconds = seconds(algorithm, data, rank, threads);
        int millions = data.ratings().size() / 1_000_000;
        Measured measured = new Measured(
                algorithm,
                millions,
                rank,
                threads,
                seconds[seconds.length / 2],
                seconds[0],
                seconds[seconds.length - 1]);
        System.err.println(measured);
        return measured;
    }

    /** Of the sweeps after the first, in ascending order. */
    private static double[] seconds(String algorithm, Dataset data, int rank, int threads) {
        StepClock clock = new StepClock();
        Recipe recipe = Algorithms.named(algorithm).recipe(options(algorithm, rank));
        try (Workers workers = Workers.of(threads)) {
            recipe.trainer().train(data, new TrainingContext(0, workers, clock));
        }
        double[] seconds = clock.seconds();
        if (seconds.length != SWEEPS) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s reports %d steps for %d sweeps", algorithm, seconds.length, SWEEPS));
        }
        return Arrays.stream(seconds).skip(1).sorted().toArray();
    }

    private static Map<String, String> options(String algorithm, int rank) {
        String steps = algorithm.equals("bpr") ? "epochs" : "sweeps";
        Map<String, String> options =
                new HashMap<>(Map.of("rank", Integer.toString(rank), steps, Integer.toString(SWEEPS)));
        if (algorithm.equals("bayesfm")) {
            options.putAll(Map.of("burnIn", Integer.toString(SWEEPS - 1), "chains", "1", "draws", "1"));
        }
        return options;
    }
}
