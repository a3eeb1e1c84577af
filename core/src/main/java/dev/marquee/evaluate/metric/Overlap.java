package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.List;

/**
 * {@link ListMetrics#OVERLAP}: how far users get the same list. As for {@link Coverage}, a resample of users repeats lists, so it has no interval and
 * no test of differences.
 */
final class Overlap {
    private final EvaluationCriteria criteria;
    private final int movies;
    private final int[][] lists;

    Overlap(EvaluationCriteria criteria, int users, int movies) {
        this.criteria = criteria;
        this.movies = movies;
        this.lists = new int[users][0];
    }

    /** Stores the user's list. Thread-safe as long as each user is added by one thread. */
    void add(Ranking ranking) {
        lists[ranking.user()] = ranking.list();
    }

    static List<Metric> metrics(EvaluationCriteria criteria) {
        return criteria.k().stream().map(ListMetrics.OVERLAP::at).toList();
    }

    /** The metric for each list length. Linear in users x k, not in pairs. */
    double[] values() {
        return criteria.k().stream().mapToDouble(this::value).toArray();
    }

    private double value(int k) {
        int[] counts = new int[movies];
        double users = 0;
        for (int[] list : lists) {
            users += list.length > 0 ? 1 : 0;
            for (int position = 0; position < Math.min(k, list.length); position++) {
                counts[list[position]]++;
            }
        }
        double shared = 0;
        for (int count : counts) {
            shared += count * (count - 1.0);
        }
        return users < 2 ? Double.NaN : shared / (users * (users - 1) * k);
    }
}
