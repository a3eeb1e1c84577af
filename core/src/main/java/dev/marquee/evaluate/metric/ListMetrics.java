package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.GenreTastes;
import dev.marquee.evaluate.ranking.MovieFacts;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lists are like beyond being right: means over the users with a relevant test movie, of the first k places.
 * Coverage, which is of all lists together, is in {@link Coverage}.
 */
public final class ListMetrics {
    /**
     * Intra-list diversity: the mean over pairs of movies on the list of 1 − |genres of both| / |genres of either|
     * (Smyth and McClave, "Similarity vs. diversity", ICCBR 2001). A movie without genres is unlike any other. Not defined
     * for lists of one.
     */
    public static final Metric DIVERSITY = Metric.higher("diversity");

    /**
     * Mean self-information in bits: log₂(users / raters of the movie) over the train part (Zhou et al., "Solving the
     * apparent diversity-accuracy dilemma of recommender systems", PNAS 2010). A movie without a rater counts as having
     * one.
     */
    public static final Metric NOVELTY = Metric.higher("novelty");

    /**
     * The share of the k places with a movie that is relevant and not among the k most rated ones the user has not seen:
     * right, and not what anyone would have named (Ge, Delgado-Battenfeld and Jannach, "Beyond accuracy", RecSys 2010).
     */
    public static final Metric SERENDIPITY = Metric.higher("serendipity");

    /**
     * How far the mix of genres on the list is from that of the user's tastes: Σ p(g) ln(p(g) / q̃(g)) in nats, with p the
     * mix of the movies they rated as relevant before the test, q that of the list, each movie's weight shared equally
     * among its genres, and q̃ = 0.99 q + 0.01 p (Steck, "Calibrated recommendations", RecSys 2018). Left out for users of
     * whom no such movie with a genre is known, and where no movie on the list has one.
     */
    public static final Metric MISCALIBRATION = Metric.lower("miscalibration");

    private ListMetrics() {}

    static List<RankedMetric> of(EvaluationCriteria criteria, MovieFacts facts, GenreTastes tastes) {
        List<RankedMetric> metrics = new ArrayList<>();
        for (int k : criteria.k()) {
            if (facts.genres().areKnown() && k > 1) {
                metrics.add(new RankedMetric(DIVERSITY.at(k), ranking -> diversity(ranking, k, facts)));
            }
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(
                    NOVELTY.at(k),
                    ranking -> ranking.places(k)
                            .mapToDouble(place -> facts.novelty().of(ranking.list()[place]))
                            .average()
                            .orElse(Double.NaN)));
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(SERENDIPITY.at(k), ranking -> serendipity(ranking, k, facts)));
        }
        for (int k : criteria.k()) {
            if (facts.genres().areKnown()) {
                metrics.add(new RankedMetric(MISCALIBRATION.at(k), ranking -> tastes.miscalibration(ranking, k)));
            }
        }
        return metrics;
    }

    private static double diversity(Ranking ranking, int k, MovieFacts facts) {
        int[] list = ranking.list();
        int length = Math.min(k, list.length);
        double sum = 0;
        for (int place = 0; place < length; place++) {
            for (int other = 0; other < place; other++) {
                sum += 1 - facts.genres().similarity(list[place], list[other]);
            }
        }
        return length < 2 ? Double.NaN : 2 * sum / (length * (length - 1.0));
    }

    private static double serendipity(Ranking ranking, int k, MovieFacts facts) {
        Set<Integer> expected = new HashSet<>();
        int[] mostRated = facts.mostRatedFirst();
        for (int i = 0; i < mostRated.length && expected.size() < k; i++) {
            if (!ranking.isSeen(mostRated[i])) {
                expected.add(mostRated[i]);
            }
        }
        return (double) ranking.places(k)
                        .filter(ranking::isHit)
                        .filter(place -> !expected.contains(ranking.list()[place]))
                        .count()
                / k;
    }
}
