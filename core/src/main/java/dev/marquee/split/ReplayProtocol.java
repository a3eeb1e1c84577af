package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prequential evaluation (Gama, Sebastião and Rodrigues, "On evaluating stream learning algorithms", Machine Learning
 * 2013; for recommenders Vinagre, Jorge and Gama 2014): the latest share of all ratings is replayed in order of time, in
 * periods with about the same number of ratings, and a model is trained at the beginning of each.
 *
 * <p>A period begins with a second, never within one: everything that was known before it is earlier, and ratings of the
 * same second need no order. So the seed has no effect, and the share may be exceeded by ratings of one second.
 */
record ReplayProtocol(double share, int retrainings) implements Protocol {
    /**
     * Four: with a fifth of the ratings replayed the model is at most a twenty-fifth of them behind, and an evaluation
     * costs five trainings. Nine retrainings lower RMSE by another 0.001 at most, none at all raise
     * it by 0.001 to 0.007.
     */
    static final int DEFAULT_RETRAININGS = 4;

    /** Each retraining holds a copy of the ratings known by then. */
    static final int MAX_RETRAININGS = 100;

    /** Checks the share and the number of retrainings. */
    ReplayProtocol {
        Share.check(share);
        if (!isValid(retrainings)) {
            throw new UsageException("retrainings=%d is out of range 0..%d; choose a number in that range"
                    .formatted(retrainings, MAX_RETRAININGS));
        }
    }

    static boolean isValid(double retrainings) {
        return retrainings >= 0 && retrainings <= MAX_RETRAININGS && retrainings == (int) retrainings;
    }

    @Override
    public String name() {
        return "replay:" + share + ":" + retrainings;
    }

    @Override
    public boolean isReplay() {
        return true;
    }

    /** One split per period: all ratings before it, and its own. */
    @Override
    public List<Split> split(Dataset data, long seed) {
        Times.require(name(), data);
        Ratings ratings = data.ratings();
        long[] starts = starts(ratings);
        List<Split> periods = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            long end = i + 1 < starts.length ? starts[i + 1] : Long.MAX_VALUE;
            Holdout parts = Holdout.of(ratings, since(ratings, starts[i]));
            Ratings later = parts.heldOut();
            Ratings period = end == Long.MAX_VALUE
                    ? later
                    : Holdout.of(later, since(later, end)).kept();
            periods.add(Split.of(name() + "/" + (i + 1), data, parts.kept(), period));
        }
        return periods;
    }

    /** The ascending first seconds of the periods; fewer than asked for if some would be empty. */
    private long[] starts(Ratings ratings) {
        long[] times = IntStream.range(0, ratings.size())
                .mapToLong(ratings::time)
                .sorted()
                .toArray();
        int first = Math.min(times.length - 1, times.length - Share.of(times.length, share));
        return IntStream.rangeClosed(0, retrainings)
                .mapToLong(period -> times[(int) (first + (long) period * (times.length - first) / (retrainings + 1))])
                .distinct()
                .toArray();
    }

    private static BitSet since(Ratings ratings, long start) {
        BitSet since = new BitSet(ratings.size());
        IntStream.range(0, ratings.size())
                .filter(entry -> ratings.time(entry) >= start)
                .forEach(since::set);
        return since;
    }
}
