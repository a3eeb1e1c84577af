package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The predictions of one model on the period after its training. Each user's ratings are predicted from those known
 * before, ratings of the same second from the same ones. A user is folded in again whenever there are more, and until then
 * is as trained. Fold-ins are independent of each other, so that all threads work even on a single user.
 */
final class ReplayedPeriod {
    private final Model model;
    private final Split split;
    private final RatingRows test;
    private final RatingRows trained;
    private final int[] order;
    private final int[] starts;
    private final double[] errors;
    private final AtomicInteger foldIns = new AtomicInteger();

    /**
     * @param model trained on the train part; predicts ratings
     * @param split one period: all ratings before it, and its own
     */
    ReplayedPeriod(Model model, Split split) {
        this.model = model;
        this.split = split;
        this.test = split.test().byUser();
        this.trained = split.train().ratings().byUser();
        this.order = order(split.test());
        this.starts = IntStream.range(0, order.length)
                .filter(position -> position == 0 || !isTogether(position - 1, position))
                .toArray();
        this.errors = new double[order.length];
    }

    /** The entries of each user in order of time. */
    private static int[] order(Ratings test) {
        return IntStream.range(0, test.users())
                .flatMap(user -> IntStream.range(
                                test.byUser().start(user), test.byUser().end(user))
                        .boxed()
                        .sorted(Comparator.comparingLong(test::time))
                        .mapToInt(entry -> entry))
                .toArray();
    }

    /** Whether two positions have the same user and second. */
    private boolean isTogether(int one, int other) {
        return time(one) == time(other) && user(one) == user(other);
    }

    private long time(int position) {
        return split.test().time(order[position]);
    }

    /** Entries stay in the range of their user, so that a position tells the user as an entry does. */
    private int user(int position) {
        int low = 0;
        int high = test.rows() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.end(middle) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Predicts all ratings. Costs one fold-in per user and second with ratings, less one per trained user. */
    void predict(Workers workers) {
        workers.forEachTile(starts.length, group -> {
            int from = starts[group];
            RatingScorer scorer = scorer(user(from), from);
            for (int position = from; position < end(group); position++) {
                int movie = test.column(order[position]);
                errors[position] = test.value(order[position]) - RatingErrors.predict(scorer, user(position), movie);
            }
        });
    }

    private int end(int group) {
        return group + 1 < starts.length ? starts[group + 1] : order.length;
    }

    /** The scorer of a user who has rated what is before a position. */
    private RatingScorer scorer(int user, int position) {
        boolean isAsTrained = trained.count(user) > 0 && position == test.start(user);
        if (!isAsTrained && model instanceof FoldInModel foldInModel) {
            foldIns.incrementAndGet();
            return (RatingScorer) foldInModel.foldIn(new UserProfile(
                    split.train().users().demographics(user),
                    Stream.concat(
                                    IntStream.range(trained.start(user), trained.end(user))
                                            .mapToObj(entry -> rated(trained, entry)),
                                    IntStream.range(test.start(user), position)
                                            .mapToObj(earlier -> rated(test, order[earlier])))
                            .toList()));
        }
        return isAsTrained && model instanceof TimeAwareModel timeAware
                ? timeAware.scorer(user, time(position))
                : (RatingScorer) model.scorer(user);
    }

    private static Rated rated(RatingRows rows, int entry) {
        return new Rated(rows.column(entry), rows.value(entry));
    }

    /** Adds the errors to the sums of their users, in the same order for any number of threads. */
    void addTo(GroupSums sums, ReplayErrors metrics) {
        for (int group = 0; group < starts.length; group++) {
            int user = user(starts[group]);
            int known = trained.count(user) + starts[group] - test.start(user);
            double[] added = new double[metrics.width()];
            for (int position = starts[group]; position < end(group); position++) {
                metrics.add(added, errors[position], known, time(position));
            }
            sums.add(user, added);
        }
    }

    /** The number of fold-ins so far. */
    int foldIns() {
        return foldIns.get();
    }
}
