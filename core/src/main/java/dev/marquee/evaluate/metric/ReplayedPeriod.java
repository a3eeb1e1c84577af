package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The predictions of one model on the period after its training. Each user's ratings are predicted in order of time from
 * those known before, ratings of the same second from the same ones. A user is folded in again whenever there are more,
 * and until then is as trained. Thread-safe.
 */
final class ReplayedPeriod {
    private final Model model;
    private final Split split;
    private final ReplayErrors errors;
    private final AtomicInteger foldIns = new AtomicInteger();

    /**
     * @param model trained on the train part; predicts ratings
     * @param split one period: all ratings before it, and its own
     */
    ReplayedPeriod(Model model, Split split, ReplayErrors errors) {
        this.model = model;
        this.split = split;
        this.errors = errors;
    }

    /** The number of fold-ins so far. */
    int foldIns() {
        return foldIns.get();
    }

    /** The sums of one user's errors. Costs one fold-in per second in which the user rated, less one for a trained user. */
    double[] sums(int user) {
        Ratings test = split.test();
        RatingRows rows = test.byUser();
        List<Rated> known = new ArrayList<>(trained(user));
        int[] entries = IntStream.range(rows.start(user), rows.end(user))
                .boxed()
                .sorted(Comparator.comparingLong(test::time))
                .mapToInt(entry -> entry)
                .toArray();
        double[] sums = new double[errors.width()];
        int from = 0;
        while (from < entries.length) {
            long time = test.time(entries[from]);
            RatingScorer scorer = scorer(user, known, time);
            int count = known.size();
            for (; from < entries.length && test.time(entries[from]) == time; from++) {
                int movie = rows.column(entries[from]);
                float rating = rows.value(entries[from]);
                errors.add(sums, rating - RatingErrors.predict(scorer, user, movie), count, time);
                known.add(new Rated(movie, rating));
            }
        }
        return sums;
    }

    private List<Rated> trained(int user) {
        RatingRows rows = split.train().ratings().byUser();
        return IntStream.range(rows.start(user), rows.end(user))
                .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry)))
                .toList();
    }

    private RatingScorer scorer(int user, List<Rated> known, long time) {
        int trained = split.train().ratings().byUser().count(user);
        boolean isAsTrained = trained > 0 && known.size() == trained;
        if (!isAsTrained && model instanceof FoldInModel foldInModel) {
            foldIns.incrementAndGet();
            return (RatingScorer)
                    foldInModel.foldIn(new UserProfile(split.train().users().demographics(user), known));
        }
        return isAsTrained && model instanceof TimeAwareModel timeAware
                ? timeAware.scorer(user, time)
                : (RatingScorer) model.scorer(user);
    }
}
