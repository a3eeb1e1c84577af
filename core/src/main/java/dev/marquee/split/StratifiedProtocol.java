package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;

/** A random share of each user's (or each movie's) ratings is the test part, rounded per user (or movie). */
record StratifiedProtocol(GroupBy groupBy, double share) implements Protocol {
    /** Checks the share. */
    StratifiedProtocol {
        Share.check(share);
    }

    @Override
    public String name() {
        return switch (groupBy) {
            case USER -> "per-user:" + share;
            case MOVIE -> "per-movie:" + share;
        };
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        Ratings ratings = data.ratings();
        RatingRows rows = switch (groupBy) {
            case USER -> ratings.byUser();
            case MOVIE -> ratings.byMovie();
        };
        BitSet test = new BitSet(ratings.size());
        for (int row = 0; row < rows.rows(); row++) {
            int count = rows.count(row);
            Rng rng = Rng.keyed(seed, name().hashCode(), row);
            for (int offset : rng.subset(count, Share.of(count, share)).stream().toArray()) {
                test.set(entry(ratings, row, rows.start(row) + offset));
            }
        }
        return List.of(Split.of(name(), data, test));
    }

    /** Maps an entry of the grouping to the entry by user. */
    private int entry(Ratings ratings, int group, int entry) {
        return switch (groupBy) {
            case USER -> entry;
            case MOVIE -> {
                int user = ratings.byMovie().column(entry);
                yield ratings.byUser().find(user, group);
            }
        };
    }
}
