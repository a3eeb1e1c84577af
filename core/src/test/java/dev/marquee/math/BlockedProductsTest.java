package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At numbers of rows around the width of a panel and of a sweep, and at numbers of vectors around the height of a block. */
class BlockedProductsTest {
    private static final int FROM = 2;

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "23, 5, 3", "24, 5, 4", "25, 5, 5", "240, 64, 9", "241, 64, 64", "700, 65, 63"})
    void keepTheRowsWithTheHighestProducts(int rows, int width, int vectors) {
        DenseRows matrix = DenseRows.gaussian(rows + 7, width, 1, 1, 1);
        DenseRows users = DenseRows.gaussian(vectors + FROM, width, 1, 1, 2);
        float[] offsets = DenseRows.gaussian(rows + 7, 1, 1, 1, 3).packed();
        int[] chosen = IntStream.range(0, rows).map(row -> row + row / 100).toArray();
        boolean[] excluded = new boolean[rows + 7];
        IntStream.range(0, rows).filter(row -> row % 5 == 4).forEach(row -> excluded[row] = true);
        BlockedProducts products = new BlockedProducts(matrix, chosen, 0.5f, offsets);

        List<BestScores> best = IntStream.range(0, vectors)
                .mapToObj(_ -> new BestScores(10, excluded))
                .toList();
        products.offerTo(users, FROM, best);

        for (int vector = 0; vector < vectors; vector++) {
            RowProducts exact = new RowProducts(matrix, users.values(), users.at(FROM + vector));
            int[] byScore = Arrays.stream(chosen)
                    .filter(row -> !excluded[row])
                    .boxed()
                    .sorted((row, other) -> Float.compare(score(exact, offsets, other), score(exact, offsets, row)))
                    .mapToInt(Integer::intValue)
                    .limit(10)
                    .sorted()
                    .toArray();
            assertThat(best.get(vector).indices()).containsExactly(byScore);
            assertThat(best.get(vector).isComplete()).isEqualTo(byScore.length < 10);
            if (byScore.length == 10) {
                double lowest = Arrays.stream(byScore)
                        .mapToDouble(row -> score(exact, offsets, row))
                        .min()
                        .orElseThrow();
                assertThat(Math.abs(best.get(vector).threshold() - lowest))
                        .isLessThanOrEqualTo(products.tolerance(users, FROM + vector))
                        .isLessThan(0.001);
            }
        }
    }

    private static float score(RowProducts products, float[] offsets, int row) {
        return 0.5f + products.of(row) + offsets[row];
    }
}
