package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.List;

/**
 * What folding in costs against training again: people or movies are folded in with the ratings they show, and beside it
 * a model is trained on these as well; both are asked about the same test ratings. Arguments: the data, a split of new
 * people or movies, how many times to draw it anew, and algorithms. {@code cold-users:0.05:all} shows all but a fifth of
 * each one's ratings.
 */
public final class FoldInAccuracy {
    private static final List<String> METRICS = List.of("rmse", "ndcg@10");

    private FoldInAccuracy() {}

    /** Prints a line an algorithm and metric, as the mean over draws. */
    public static void main(String[] arguments) {
        Dataset data = Experiment.read(arguments[0]);
        int draws = Integer.parseInt(arguments[2]);
        System.out.printf("%-10s %-8s %10s %10s %11s%n", "algorithm", "metric", "folded in", "trained", "difference");
        for (String algorithm : List.of(arguments).subList(3, arguments.length)) {
            double[] folded = new double[METRICS.size()];
            double[] trained = new double[METRICS.size()];
            for (int seed = 0; seed < draws; seed++) {
                Split split = Protocol.parse(arguments[1], (_, known) -> known.ratings())
                        .split(data, seed)
                        .getFirst();
                add(algorithm, split, seed, draws, folded);
                add(algorithm, split.trainedOnShown(), seed, draws, trained);
            }
            for (int i = 0; i < folded.length; i++) {
                if (!Double.isNaN(folded[i])) {
                    System.out.printf(
                            "%-10s %-8s %10.4f %10.4f %+11.4f%n",
                            algorithm, METRICS.get(i), folded[i], trained[i], folded[i] - trained[i]);
                }
            }
        }
    }

    private static void add(String algorithm, Split split, int seed, int draws, double[] sums) {
        Model model = Experiment.train(algorithm, split, seed);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Experiment.value(METRICS.get(i), model, split) / draws;
        }
    }
}
