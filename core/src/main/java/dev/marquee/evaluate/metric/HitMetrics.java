package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingScale;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What users thought of the movies on their list that they did watch: means over the users with a relevant test movie
 * who rated a movie of their top k in the test part, whether it is relevant or not. Accuracy alone counts a hated movie
 * like one that was not watched.
 */
final class HitMetrics {
    private HitMetrics() {}

    static List<RankedMetric> of(EvaluationCriteria criteria, RatingScale scale) {
        double disliked = scale.disliked();
        List<RankedMetric> metrics = new ArrayList<>();
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(
                    ListMetrics.DISLIKED_HITS.at(k),
                    ranking -> ratings(ranking, k)
                            .map(rating -> rating <= disliked ? 1 : 0)
                            .average()
                            .orElse(Double.NaN)));
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(
                    ListMetrics.HIT_RATING.at(k),
                    ranking -> ratings(ranking, k).average().orElse(Double.NaN)));
        }
        return metrics;
    }

    private static DoubleStream ratings(Ranking ranking, int k) {
        return ranking.positions(k).mapToDouble(ranking::rating).filter(rating -> !Double.isNaN(rating));
    }
}
