package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.evaluate.ranking.GenrePreferences;
import dev.marquee.evaluate.ranking.MovieFacts;
import dev.marquee.evaluate.ranking.NoveltyLift;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Beyond-accuracy metrics of lists: means over the users with a relevant test movie, over the top k.
 * {@link #COVERAGE} and {@link #OVERLAP}, metrics of all lists together, are computed in {@link UserLists}.
 */
final class ListMetrics {
    /**
     * Intra-list diversity: the mean over pairs of movies on the list of 1 − |genres of both| / |genres of either|
     * (Smyth and McClave, "Similarity vs. diversity", ICCBR 2001). A movie without genres has similarity 0 to all
     * others. Not defined for lists of one movie.
     */
    public static final Metric DIVERSITY = Metric.higher("diversity");

    /**
     * Mean self-information in bits: log₂(users / raters of the movie) over the train part (Zhou et al., "Solving the
     * apparent diversity-accuracy dilemma of recommender systems", PNAS 2010). A movie without raters counts as having
     * one.
     */
    public static final Metric NOVELTY = Metric.higher("novelty");

    /**
     * The share of the top k that is relevant and not among the k most rated movies the user has not seen: relevant,
     * and not an obvious recommendation (Ge, Delgado-Battenfeld and Jannach, "Beyond accuracy", RecSys 2010).
     */
    public static final Metric SERENDIPITY = Metric.higher("serendipity");

    /**
     * Divergence of the list's genre distribution from the user's: Σ p(g) ln(p(g) / q̃(g)) in nats, where p is the
     * genre distribution of the movies the user rated as relevant before the test, q that of the list, each movie's
     * weight is shared equally among its genres, and q̃ = 0.99 q + 0.01 p (Steck, "Calibrated recommendations", RecSys
     * 2018). Undefined for users without such a movie with a genre, and for lists without a movie with a genre.
     */
    public static final Metric MISCALIBRATION = Metric.lower("miscalibration");

    /**
     * Novelty of the list minus the mean novelty of the movies that the user rated before the test, in bits: below 0 the
     * list is better known than what the user watches, and above 0 less (the popularity lift of Abdollahpouri et al.,
     * "User-centered evaluation of popularity bias in recommender systems", UMAP 2021, in bits). Undefined for users
     * without such ratings.
     */
    public static final Metric NOVELTY_LIFT = new Metric("noveltyLift", Direction.NEITHER);

    /**
     * The share of movies that the user disliked, rated at most {@link dev.marquee.data.RatingScale#disliked}, among those
     * of the top k that the user rated in the test part, whether they are relevant or not. Undefined for users without
     * such a movie. Accuracy alone counts a hated movie like one that was not watched.
     */
    public static final Metric DISLIKED_HITS = Metric.lower("dislikedHits");

    /** Mean test rating of the movies of the top k that the user rated in the test part; undefined without any. */
    public static final Metric HIT_RATING = Metric.higher("hitRating");

    /**
     * The share of the catalogue in the top k of at least one user's list, over the users with a relevant test movie
     * (Ge, Delgado-Battenfeld and Jannach, "Beyond accuracy", RecSys 2010).
     */
    public static final Metric COVERAGE = Metric.higher("coverage");

    /**
     * The mean over pairs of users of the number of movies that are in the top k of both, divided by k: 1 if all users
     * get the same list. Users with a relevant test movie; not defined for fewer than two. One minus this is the
     * personalization or inter-user diversity of Zhou et al., PNAS 2010. Some overlap is right, since tastes overlap.
     */
    public static final Metric OVERLAP = new Metric("overlap", Direction.NEITHER);

    private ListMetrics() {}

    static List<RankedMetric> of(
            EvaluationCriteria criteria, MovieFacts facts, GenrePreferences preferences, NoveltyLift lift) {
        List<RankedMetric> metrics = new ArrayList<>();
        for (int k : criteria.k()) {
            if (facts.genres().areKnown() && k > 1) {
                metrics.add(new RankedMetric(DIVERSITY.at(k), ranking -> diversity(ranking, k, facts)));
            }
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(
                    NOVELTY.at(k),
                    ranking -> ranking.positions(k)
                            .mapToDouble(position -> facts.novelty().of(ranking.list()[position]))
                            .average()
                            .orElse(Double.NaN)));
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(NOVELTY_LIFT.at(k), ranking -> lift.of(ranking, k)));
        }
        for (int k : criteria.k()) {
            metrics.add(new RankedMetric(SERENDIPITY.at(k), ranking -> serendipity(ranking, k, facts)));
        }
        for (int k : criteria.k()) {
            if (facts.genres().areKnown()) {
                metrics.add(new RankedMetric(MISCALIBRATION.at(k), ranking -> preferences.miscalibration(ranking, k)));
            }
        }
        return metrics;
    }

    private static double diversity(Ranking ranking, int k, MovieFacts facts) {
        int[] list = ranking.list();
        int length = Math.min(k, list.length);
        double sum = 0;
        for (int position = 0; position < length; position++) {
            for (int other = 0; other < position; other++) {
                sum += 1 - facts.genres().similarity(list[position], list[other]);
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
        return (double) ranking.positions(k)
                        .filter(ranking::isHit)
                        .filter(position -> !expected.contains(ranking.list()[position]))
                        .count()
                / k;
    }
}
