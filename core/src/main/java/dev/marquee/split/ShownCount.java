package dev.marquee.split;

import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How many ratings of a user or movie that is held out are shown to a model; the others are tested. Which are shown is
 * drawn at random, and whoever shows more shows those as well that they would show if they showed fewer.
 */
sealed interface ShownCount {
    /** The word for {@link AllButFifth}. */
    String ALL = "all";

    /** How many are shown of so many ratings: fewer than there are, or nothing could be tested. */
    int of(int ratings);

    /** As many as asked for; who has no more cannot be tested. */
    record FixedCount(int number) implements ShownCount {
        @Override
        public int of(int ratings) {
            return number;
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** All that can be: a fifth is tested, and at least one. */
    record AllButFifth() implements ShownCount {
        private static final double TESTED = 0.2;

        @Override
        public int of(int ratings) {
            return ratings - Math.max(1, Share.of(ratings, TESTED));
        }

        @Override
        public String toString() {
            return ALL;
        }
    }

    /** Whether nothing is ever shown. */
    default boolean isNothing() {
        return equals(new FixedCount(0));
    }

    /** Whether somebody of so many ratings has one to be tested on. */
    default boolean leavesATest(int ratings) {
        return of(ratings) < ratings;
    }

    /** The entries of all rows that are not shown. */
    default BitSet unshown(RatingRows rows, long seed) {
        BitSet unshown = new BitSet(rows.size());
        for (int row = 0; row < rows.rows(); row++) {
            int[] entries = IntStream.range(rows.start(row), rows.end(row)).toArray();
            Rng.keyed(seed, "shown".hashCode(), row).shuffle(entries, entries.length);
            for (int place = entries.length == 0 ? 0 : of(entries.length); place < entries.length; place++) {
                unshown.set(entries[place]);
            }
        }
        return unshown;
    }
}
