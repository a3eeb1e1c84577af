package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.GenrePreferences;
import dev.marquee.evaluate.ranking.Grades;
import dev.marquee.evaluate.ranking.MovieFacts;
import dev.marquee.evaluate.ranking.NoveltyLift;
import dev.marquee.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All metric groups, in the order of reports. */
final class MetricGroups {
    private MetricGroups() {}

    /** Those that apply to the split: events without ratings have neither errors nor grades nor likelihoods. */
    public static List<MetricGroup> of(Split split, EvaluationCriteria criteria) {
        MovieFacts facts = MovieFacts.of(split);
        boolean isImplicit = split.test().isImplicit();
        Optional<Grades> grades = isImplicit
                ? Optional.empty()
                : Optional.of(new Grades(split.test().scale()));
        List<RankedMetric> ranking = RankingMetrics.of(criteria, grades);
        List<RankedMetric> hits =
                isImplicit ? List.of() : HitMetrics.of(criteria, split.test().scale());
        List<RankedMetric> lists = ListMetrics.of(
                criteria,
                facts,
                new GenrePreferences(split, facts, criteria.relevance()),
                new NoveltyLift(split, facts));
        RankedMetrics ranked = new RankedMetrics(
                Stream.of(ranking, hits, lists).flatMap(List::stream).toList());
        return isImplicit
                ? List.of(ranked)
                : List.of(
                        new RatingErrors(),
                        new DistributionMetrics(split.test().scale(), criteria.relevance()),
                        ranked);
    }
}
