package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;

/** A random share of every user's ratings, or of every movie's, is the test part, rounded to whole ratings for each. */
record StratifiedProtocol(GroupBy side, double share) implements Protocol {
    @Override
    public String name() {
        return switch (side) {
            case USER -> "per-user:" + share;
            case MOVIE -> "per-movie:" + share;
        };
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        Ratings ratings = data.ratings();
        RatingRows rows = switch (side) {
            case USER -> ratings.byUser();
            case MOVIE -> ratings.byMovie();
        };
        BitSet test = new BitSet(ratings.size());
        for (int row = 0; row < rows.rows(); row++) {
            int count = rows.count(row);
            Rng rng = Rng.keyed(seed, name().hashCode(), row);
            for (int chosen : rng.subset(count, Share.of(count, share)).stream().toArray()) {
                test.set(entry(ratings, row, rows.start(row) + chosen));
            }
        }
        return List.of(Split.of(name(), data, test));
    }

    /** The place by user of an entry by this side. */
    private int entry(Ratings ratings, int group, int entry) {
        return switch (side) {
            case USER -> entry;
            case MOVIE -> {
                int user = ratings.byMovie().column(entry);
                yield ratings.byUser().find(user, group);
            }
        };
    }
}
