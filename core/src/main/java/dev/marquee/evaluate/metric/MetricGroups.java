package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.GenrePreferences;
import dev.marquee.evaluate.ranking.Grades;
import dev.marquee.evaluate.ranking.MovieFacts;
import dev.marquee.split.Split;
import java.util.List;
import java.util.stream.Stream;

/** All metric groups, in the order of reports. */
public final class MetricGroups {
    private MetricGroups() {}

    public static List<MetricGroup> of(Split split, EvaluationCriteria criteria) {
        MovieFacts facts = MovieFacts.of(split);
        List<RankedMetric> ranking =
                RankingMetrics.of(criteria, new Grades(split.test().scale()));
        List<RankedMetric> lists =
                ListMetrics.of(criteria, facts, new GenrePreferences(split, facts, criteria.relevance()));
        return List.of(
                new RatingMetrics(),
                new DistributionMetrics(split.test().scale(), criteria.relevance()),
                new RankedMetrics(
                        Stream.concat(ranking.stream(), lists.stream()).toList()));
    }
}
