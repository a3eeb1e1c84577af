package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.List;
import java.util.Optional;

/**
 * Accuracy by the number of ratings of a new movie: {@code cold-movies:0.1:K} for several K, for the tables of
 * {@code docs/cold-start.md}. Each model is trained once per draw and evaluated twice on the same test ratings: without
 * and with fold-in of the movies. Arguments: the data, the number of draws, and algorithms.
 */
public final class ColdMoviesCurve {
    private static final List<String> SHOWN = List.of("0", "1", "3", "5", "10", "20", "all");
    private static final List<String> METRICS = List.of("rmse", "ndcg@10", "auc");

    private ColdMoviesCurve() {}

    /** Prints one line per algorithm, metric and K: means over draws. */
    public static void main(String[] arguments) {
        Dataset data = Experiment.read(arguments[0]);
        int draws = Integer.parseInt(arguments[1]);
        System.out.printf("%-10s %-8s %4s %10s %10s%n", "algorithm", "metric", "K", "left", "folded in");
        for (String algorithm : List.of(arguments).subList(2, arguments.length)) {
            double[][][] sums = new double[METRICS.size()][SHOWN.size()][2];
            for (int seed = 0; seed < draws; seed++) {
                add(algorithm, data, seed, draws, sums);
            }
            print(algorithm, sums);
        }
    }

    private static void add(String algorithm, Dataset data, int seed, int draws, double[][][] sums) {
        Optional<Trained> trained = Optional.empty();
        for (int k = 0; k < SHOWN.size(); k++) {
            Split split = Protocol.parse("cold-movies:0.1:" + SHOWN.get(k), (_, known) -> known.ratings())
                    .split(data, seed)
                    .getFirst();
            String train = split.train().fingerprint();
            if (trained.filter(before -> before.on().equals(train)).isEmpty()) {
                trained = Optional.of(new Trained(train, Experiment.train(algorithm, split, seed)));
            }
            Model model = trained.orElseThrow().model();
            Split left = new Split(split.name(), split.train(), split.validation(), split.test());
            // Without shown ratings the evaluation does not fold in movies; folded in here, they depend on genres and
            // year.
            Model withMovies = split.shown().size() == 0 && model instanceof MovieFoldInModel foldInModel
                    ? foldInModel.withMovies(split.train())
                    : model;
            for (int metric = 0; metric < METRICS.size(); metric++) {
                sums[metric][k][0] += Experiment.value(METRICS.get(metric), model, left) / draws;
                sums[metric][k][1] += Experiment.value(METRICS.get(metric), withMovies, split) / draws;
            }
        }
    }

    /** The same movies are held out for most K, so the model is trained once for them. */
    private record Trained(String on, Model model) {}

    private static void print(String algorithm, double[][][] sums) {
        for (int metric = 0; metric < METRICS.size(); metric++) {
            for (int k = 0; k < SHOWN.size(); k++) {
                double[] values = sums[metric][k];
                if (!Double.isNaN(values[0])) {
                    System.out.printf(
                            "%-10s %-8s %4s %10.4f %10.4f%n",
                            algorithm, METRICS.get(metric), SHOWN.get(k), values[0], values[1]);
                }
            }
        }
    }
}
