package dev.marquee.evaluate.metric;

import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.ranking.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The lists of all test users, and the metrics of all of them together: {@link ListMetrics#COVERAGE} and {@link
 * ListMetrics#OVERLAP}. These are not means over users: a resample of users repeats lists and would be biased, so they
 * have no interval and no test of differences.
 */
final class UserLists {
    private final EvaluationCriteria criteria;
    private final int movies;
    private final int[][] lists;

    UserLists(EvaluationCriteria criteria, int users, int movies) {
        this.criteria = criteria;
        this.movies = movies;
        this.lists = new int[users][0];
    }

    /** Stores the user's list. Thread-safe as long as each user is added by one thread. */
    void add(Ranking ranking) {
        lists[ranking.user()] = ranking.list();
    }

    /** Coverage for each list length, then overlap for each. */
    List<Metric> metrics() {
        return Stream.of(ListMetrics.COVERAGE, ListMetrics.OVERLAP)
                .flatMap(metric -> criteria.k().stream().map(metric::at))
                .toList();
    }

    /** The metrics, in order; NaN where there are too few lists. Linear in users x k. */
    double[] values() {
        return DoubleStream.concat(
                        criteria.k().stream().mapToDouble(k -> coverage(counts(k))),
                        criteria.k().stream().mapToDouble(k -> overlap(counts(k), k)))
                .toArray();
    }

    /** In how many users' top k each movie is. */
    private int[] counts(int k) {
        int[] counts = new int[movies];
        for (int[] list : lists) {
            for (int position = 0; position < Math.min(k, list.length); position++) {
                counts[list[position]]++;
            }
        }
        return counts;
    }

    private double coverage(int[] counts) {
        long listed = Arrays.stream(counts).filter(count -> count > 0).count();
        return listed == 0 ? Double.NaN : (double) listed / movies;
    }

    private double overlap(int[] counts, int k) {
        double shared = 0;
        for (int count : counts) {
            shared += count * (count - 1.0);
        }
        double users = Arrays.stream(lists).filter(list -> list.length > 0).count();
        return users < 2 ? Double.NaN : shared / (users * (users - 1) * k);
    }
}
