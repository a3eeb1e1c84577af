package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.ranking.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.BitSet;
import java.util.List;

/**
 * Which movies are on any list at all. Its metric is of all users together and no mean over them: with users drawn anew
 * fewer lists are different ones, so it has no interval, and no test of differences.
 */
public final class Coverage {
    /**
     * Catalogue coverage: the share of the catalogue that is among the first k of at least one user's list (Ge,
     * Delgado-Battenfeld and Jannach, "Beyond accuracy", RecSys 2010), over the users with a relevant test movie.
     */
    public static final Metric COVERAGE = Metric.higher("coverage");

    private final EvaluationCriteria criteria;
    private final int movies;
    private final int[][] lists;

    Coverage(EvaluationCriteria criteria, int users, int movies) {
        this.criteria = criteria;
        this.movies = movies;
        this.lists = new int[users][0];
    }

    /** Keeps the user's list. Safe for several threads at once, each with users of its own. */
    void add(Ranking ranking) {
        lists[ranking.user()] = ranking.list();
    }

    static List<Metric> metrics(EvaluationCriteria criteria) {
        return criteria.k().stream().map(COVERAGE::at).toList();
    }

    /** The metric for each length; NaN where nobody got a list. */
    double[] values() {
        return criteria.k().stream().mapToDouble(this::share).toArray();
    }

    private double share(int k) {
        BitSet listed = new BitSet(movies);
        for (int[] list : lists) {
            for (int place = 0; place < Math.min(k, list.length); place++) {
                listed.set(list[place]);
            }
        }
        return listed.isEmpty() ? Double.NaN : (double) listed.cardinality() / movies;
    }
}
