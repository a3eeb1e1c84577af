package dev.marquee.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Metrics of rankings against worked examples that others have published. A ranking is a text, best first: {@code R} is relevant,
 * {@code N} is not.
 */
class PublishedExamplesTest {
    private static final int K = 10;

    /** Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), exercise 8.8: two systems, four relevant. */
    private static final String SYSTEM_1 = "RNRNNNNNRR";

    private static final String SYSTEM_2 = "NRNNRRRNNN";

    @Test
    void averagePrecisionOfTheTextbook() {
        assertThat(measure("map", SYSTEM_1)).isCloseTo((1 + 2.0 / 3 + 3.0 / 9 + 4.0 / 10) / 4, within(1e-9));
        assertThat(measure("map", SYSTEM_1)).isCloseTo(0.6, within(5e-4));
        assertThat(measure("map", SYSTEM_2)).isCloseTo(0.493, within(5e-4));
    }

    @Test
    void precisionAndRecallOfTheTextbook() {
        assertThat(measure("precision@10", SYSTEM_1)).isCloseTo(0.4, within(1e-9));
        assertThat(measure("recall@10", SYSTEM_1)).isCloseTo(1, within(1e-9));
        // Beyond the ten of the list trec_eval, too, counts what is relevant in recall, and not in precision.
        assertThat(measure("recall@10", SYSTEM_1 + "R")).isCloseTo(0.8, within(1e-9));
    }

    /** Wikipedia, "Mean reciprocal rank": the plurals of cat, torus and virus are found at the third, second and first place. */
    @Test
    void meanReciprocalRankOfTheEncyclopedia() {
        assertThat(measure("mrr@10", "NNR", "NRN", "RNN")).isCloseTo(11.0 / 18, within(1e-9));
    }

    /**
     * nDCG as trec_eval's {@code ndcg_cut} has it (Järvelin and Kekäläinen 2002, with the discount 1 / log2(1 + rank)), of gains
     * 1 and 0: 1 + 1/log2(4) + 1/log2(10) + 1/log2(11) of 1 + 1/log2(3) + 1/log2(4) + 1/log2(5).
     */
    @Test
    void normalizedDiscountedGainOfTrecEval() {
        assertThat(measure("ndcg@10", SYSTEM_1)).isCloseTo(2.0900948 / 2.5616063, within(1e-6));
        assertThat(measure("ndcg@10", "RRRR")).isCloseTo(1, within(1e-9));
    }

    /** Fawcett, An introduction to ROC analysis (2006), figure 3: twenty instances by score; 68 of 100 pairs are in order. */
    @Test
    void areaUnderTheCurveOfFawcett() {
        assertThat(measure("auc", "RRNRRRNNRNRNRNNNRNRN")).isCloseTo(0.68, within(1e-9));
    }

    private static double measure(String metric, String... rankings) {
        int movies =
                1 + List.of(rankings).stream().mapToInt(String::length).max().orElseThrow();
        int users = rankings.length;
        RatingsBuilder train = new RatingsBuilder(users, movies, RatingScale.STARS);
        RatingsBuilder test = new RatingsBuilder(users, movies, RatingScale.STARS);
        float[] scores = new float[users * movies];
        for (int user = 0; user < users; user++) {
            // Movie 0 is the only one that the user has seen, so all others are ranked.
            train.add(user, 0, 3, 0);
            for (int rank = 0; rank < rankings[user].length(); rank++) {
                int movie = rank + 1;
                scores[user * movies + movie] = movies - rank;
                if (rankings[user].charAt(rank) == 'R') {
                    test.add(user, movie, 5, 0);
                }
            }
        }
        Dataset data = RandomRatings.dataset("published", train.build());
        Split split = new Split(
                "files:train,test", data, new RatingsBuilder(users, movies, RatingScale.STARS).build(), test.build());
        Evaluation evaluation = RankingMetricsTest.evaluate(
                new TableModel(users, movies, scores),
                split,
                new EvaluationCriteria(List.of(K), new Relevance.AtLeast(4)));
        return evaluation.measure(metric).orElseThrow().value();
    }
}
