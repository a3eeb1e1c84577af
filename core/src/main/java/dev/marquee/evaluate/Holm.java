package dev.marquee.evaluate;

import dev.marquee.evaluate.compare.Comparison.Difference;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Holm–Bonferroni correction: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal
 * of Statistics 1979.
 */
final class Holm {
    private Holm() {}

    /**
     * The differences with corrected p-values: of n, the smallest times n, the next times n − 1, and so on, each at
     * least the previous one and at most 1.
     */
    static List<Difference> correct(List<Difference> differences) {
        int n = differences.size();
        List<Integer> smallestFirst = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> differences.get(i).p()))
                .toList();
        double[] corrected = new double[n];
        double highest = 0;
        for (int rank = 0; rank < n; rank++) {
            int i = smallestFirst.get(rank);
            highest = Math.max(
                    highest, Math.min(1, (n - rank) * differences.get(i).p()));
            corrected[i] = highest;
        }
        return IntStream.range(0, n)
                .mapToObj(i -> differences.get(i).withP(corrected[i]))
                .toList();
    }
}
