package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Discount;
import dev.marquee.evaluate.ranking.Grades;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Accuracy metrics of a user's ranked list, with R the user's relevant test movies, positions i counted from 1, and [i]
 * = 1 if the i-th movie is relevant, else 0. Each metric is a mean over the users with a relevant test movie. If the
 * catalogue has fewer than k candidates the list is shorter than k; missing positions are not hits. After Järvelin and
 * Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 2002, and Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, chapter 8.
 */
public final class RankingMetrics {
    /** Σᵢ₌₁ᵏ [i] / k. */
    public static final Metric PRECISION = Metric.higher("precision");

    /** Σᵢ₌₁ᵏ [i] / |R|. */
    public static final Metric RECALL = Metric.higher("recall");

    /** DCG / ideal DCG, with DCG = Σᵢ₌₁ᵏ [i] / log₂(i + 1); the ideal list starts with min(k, |R|) relevant movies. */
    public static final Metric NDCG = Metric.higher("ndcg");

    /**
     * NDCG with a gain of 2^g − 1 in place of [i], where g = 4 (y − min) / (max − min) maps the test rating y of any
     * scale to a grade from 0 to 4 (Burges et al., "Learning to rank using gradient descent", ICML 2005); a movie that
     * the user did not rate has gain 0. All test ratings count, relevant or not.
     */
    public static final Metric GRADED_NDCG = Metric.higher("gradedNdcg");

    /**
     * Σᵢ₌₁ᴷ [i] · (precision at i) / |R|, where K is the longest measured list length. Cannot reach 1 if R is larger
     * than K.
     */
    public static final Metric MAP = Metric.higher("map");

    /** Σᵢ₌₁ᵏ [i] · (precision at i) / min(k, |R|). */
    public static final Metric MAP_AT_K = Metric.higher("map");

    /** 1 / i of the first i ≤ k with [i] = 1; 0 if there is none. */
    public static final Metric MRR = Metric.higher("mrr");

    /** 1 if any of the first k is relevant, else 0. */
    public static final Metric HIT_RATE = Metric.higher("hitRate");

    /** The probability that a relevant candidate scores above an irrelevant one; equal scores count half. */
    public static final Metric AUC = Metric.higher("auc");

    private RankingMetrics() {}

    /** @param grades empty if there are no ratings, so that no metric of grades applies */
    static List<RankedMetric> of(EvaluationCriteria criteria, Optional<Grades> grades) {
        List<RankedMetric> metrics = new ArrayList<>();
        addForEachLength(metrics, PRECISION, criteria, (ranking, k) -> (double) ranking.hits(k) / k);
        addForEachLength(metrics, RECALL, criteria, (ranking, k) -> (double) ranking.hits(k) / ranking.relevantCount());
        addForEachLength(metrics, NDCG, criteria, RankingMetrics::ndcg);
        grades.ifPresent(some -> addForEachLength(metrics, GRADED_NDCG, criteria, some::ndcg));
        int longest = criteria.longest();
        metrics.add(new RankedMetric(MAP, ranking -> precisionsAtHits(ranking, longest) / ranking.relevantCount()));
        addForEachLength(
                metrics,
                MAP_AT_K,
                criteria,
                (ranking, k) -> precisionsAtHits(ranking, k) / Math.min(k, ranking.relevantCount()));
        addForEachLength(
                metrics,
                MRR,
                criteria,
                (ranking, k) -> ranking.positions(k)
                        .filter(ranking::isHit)
                        .mapToDouble(position -> 1.0 / (position + 1))
                        .findFirst()
                        .orElse(0));
        addForEachLength(metrics, HIT_RATE, criteria, (ranking, k) -> ranking.hits(k) > 0 ? 1 : 0);
        metrics.add(new RankedMetric(AUC, Ranking::areaUnderCurve));
        return metrics;
    }

    private static void addForEachLength(
            List<RankedMetric> metrics,
            Metric metric,
            EvaluationCriteria criteria,
            ToDoubleBiFunction<Ranking, Integer> of) {
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(metric.at(k), ranking -> of.applyAsDouble(ranking, k)));
        }
    }

    private static double ndcg(Ranking ranking, int k) {
        double gained = ranking.positions(k)
                .filter(ranking::isHit)
                .mapToDouble(Discount::at)
                .sum();
        double best = 0;
        for (int position = 0; position < Math.min(k, ranking.relevantCount()); position++) {
            best += Discount.at(position);
        }
        return gained / best;
    }

    private static double precisionsAtHits(Ranking ranking, int k) {
        double sum = 0;
        int hits = 0;
        for (int position = 0; position < Math.min(k, ranking.list().length); position++) {
            if (ranking.isHit(position)) {
                hits++;
                sum += (double) hits / (position + 1);
            }
        }
        return sum;
    }
}
