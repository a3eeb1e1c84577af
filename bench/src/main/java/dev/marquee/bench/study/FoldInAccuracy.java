package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import java.util.List;

/**
 * Accuracy of fold-in compared with retraining: users or movies are folded in from their shown ratings, and a second
 * model is trained with these ratings too; both are evaluated on the same test ratings. Arguments: the data, a split of
 * new users or movies, the number of draws, and algorithms. {@code cold-users:0.05:all} shows all but a fifth of the
 * ratings per user.
 */
public final class FoldInAccuracy {
    private static final List<String> METRICS = List.of("rmse", "ndcg@10");

    private FoldInAccuracy() {}

    /** Prints one line per algorithm and metric: means over draws. */
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
