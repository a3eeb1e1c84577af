package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.BitSet;
import java.util.List;

/**
 * Catalogue coverage. It is a metric of all users together and not a mean over users: a resample of users repeats lists
 * and would be biased towards lower coverage, so it has no interval and no test of differences.
 */
final class Coverage {
    /**
     * The share of the catalogue in the top k of at least one user's list, over the users with a relevant test movie
     * (Ge, Delgado-Battenfeld and Jannach, "Beyond accuracy", RecSys 2010).
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

    /** Stores the user's list. Thread-safe as long as each user is added by one thread. */
    void add(Ranking ranking) {
        lists[ranking.user()] = ranking.list();
    }

    static List<Metric> metrics(EvaluationCriteria criteria) {
        return criteria.k().stream().map(COVERAGE::at).toList();
    }

    /** The metric for each list length; NaN if there are no lists. */
    double[] values() {
        return criteria.k().stream().mapToDouble(this::share).toArray();
    }

    private double share(int k) {
        BitSet listed = new BitSet(movies);
        for (int[] list : lists) {
            for (int position = 0; position < Math.min(k, list.length); position++) {
                listed.set(list[position]);
            }
        }
        return listed.isEmpty() ? Double.NaN : (double) listed.cardinality() / movies;
    }
}
