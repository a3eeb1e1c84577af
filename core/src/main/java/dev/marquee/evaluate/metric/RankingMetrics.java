package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.Discount;
import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Grades;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How well a user's relevant test movies R come out on a list, places counted from 1, and [i] 1 where the i-th movie is
 * relevant, else 0. Each is a mean over the users with a relevant test movie. A list may be shorter than k where the
 * catalogue is; what is missing is no hit. After Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
 * techniques", TOIS 2002, and Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 8.
 */
public final class RankingMetrics {
    /** Σᵢ₌₁ᵏ [i] / k. */
    public static final Metric PRECISION = Metric.higher("precision");

    /** Σᵢ₌₁ᵏ [i] / |R|. */
    public static final Metric RECALL = Metric.higher("recall");

    /** DCG / its best value, with DCG = Σᵢ₌₁ᵏ [i] / log₂(i + 1), the best being min(k, |R|) relevant movies on top. */
    public static final Metric NDCG = Metric.higher("ndcg");

    /**
     * The same with a gain of 2^g − 1 in place of [i], where g = 4 (y − min) / (max − min) puts the test rating y on five
     * grades, 0 to 4, whatever its scale (Burges et al., "Learning to rank using gradient descent", ICML 2005); a movie
     * that the user did not rate gains nothing. All test ratings count, relevant or not.
     */
    public static final Metric GRADED_NDCG = Metric.higher("gradedNdcg");

    /**
     * Σᵢ₌₁ᴷ [i] · (precision at i) / |R|, over the longest list K that is measured. Cannot reach 1 where R is larger than
     * the list.
     */
    public static final Metric MAP = Metric.higher("map");

    /** Σᵢ₌₁ᵏ [i] · (precision at i) / min(k, |R|). */
    public static final Metric MAP_AT_K = Metric.higher("map");

    /** 1 / i of the first i ≤ k with [i] = 1; 0 without one. */
    public static final Metric MRR = Metric.higher("mrr");

    /** 1 if any of the first k is relevant, else 0. */
    public static final Metric HIT_RATE = Metric.higher("hitRate");

    /** The chance that a relevant candidate scores above one that is not; equal scores count half. */
    public static final Metric AUC = Metric.higher("auc");

    private RankingMetrics() {}

    static List<RankedMetric> of(EvaluationCriteria criteria, Grades grades) {
        List<RankedMetric> metrics = new ArrayList<>();
        addEach(metrics, PRECISION, criteria, (ranking, k) -> (double) ranking.hits(k) / k);
        addEach(metrics, RECALL, criteria, (ranking, k) -> (double) ranking.hits(k) / ranking.relevantCount());
        addEach(metrics, NDCG, criteria, RankingMetrics::ndcg);
        addEach(metrics, GRADED_NDCG, criteria, grades::ndcg);
        int longest = criteria.longest();
        metrics.add(new RankedMetric(MAP, ranking -> precisionsAtHits(ranking, longest) / ranking.relevantCount()));
        addEach(
                metrics,
                MAP_AT_K,
                criteria,
                (ranking, k) -> precisionsAtHits(ranking, k) / Math.min(k, ranking.relevantCount()));
        addEach(
                metrics,
                MRR,
                criteria,
                (ranking, k) -> ranking.places(k)
                        .filter(ranking::isHit)
                        .mapToDouble(place -> 1.0 / (place + 1))
                        .findFirst()
                        .orElse(0));
        addEach(metrics, HIT_RATE, criteria, (ranking, k) -> ranking.hits(k) > 0 ? 1 : 0);
        metrics.add(new RankedMetric(AUC, Ranking::areaUnderCurve));
        return metrics;
    }

    private static void addEach(
            List<RankedMetric> metrics,
            Metric metric,
            EvaluationCriteria criteria,
            ToDoubleBiFunction<Ranking, Integer> of) {
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(metric.at(k), ranking -> of.applyAsDouble(ranking, k)));
        }
    }

    private static double ndcg(Ranking ranking, int k) {
        double gained = ranking.places(k)
                .filter(ranking::isHit)
                .mapToDouble(Discount::at)
                .sum();
        double best = 0;
        for (int place = 0; place < Math.min(k, ranking.relevantCount()); place++) {
            best += Discount.at(place);
        }
        return gained / best;
    }

    private static double precisionsAtHits(Ranking ranking, int k) {
        double sum = 0;
        int hits = 0;
        for (int place = 0; place < Math.min(k, ranking.list().length); place++) {
            if (ranking.isHit(place)) {
                hits++;
                sum += (double) hits / (place + 1);
            }
        }
        return sum;
    }
}
