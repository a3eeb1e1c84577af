package dev.marquee.split;

import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How many ratings of a held-out user or movie are shown to the model; the others are tested. Which ones is random, and
 * a larger number shows a superset of a smaller one.
 */
sealed interface ShownCount {
    /** The name of {@link AllButFifth}. */
    String ALL = "all";

    /** The number of ratings shown out of {@code ratings}; at least {@code ratings} if there are too few to test. */
    int of(int ratings);

    /** A fixed number; a user or movie with no more ratings cannot be tested. */
    record FixedCount(int number) implements ShownCount {
        /** Checks the number. */
        public FixedCount {
            if (number < 0) {
                throw new UsageException("the number of ratings shown must be at least 0, got %d".formatted(number));
            }
        }

        @Override
        public int of(int ratings) {
            return number;
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** All but a fifth, which is tested; at least one rating is tested. */
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

    /** Whether no rating is shown. */
    default boolean isNothing() {
        return equals(new FixedCount(0));
    }

    /** Whether a user or movie with {@code ratings} ratings has one left to test. */
    default boolean isTestable(int ratings) {
        return of(ratings) < ratings;
    }

    /** The entries of all rows that are not shown. */
    default BitSet hidden(RatingRows rows, long seed) {
        BitSet unshown = new BitSet(rows.size());
        for (int row = 0; row < rows.rows(); row++) {
            int[] entries = IntStream.range(rows.start(row), rows.end(row)).toArray();
            Rng.keyed(seed, "shown".hashCode(), row).shuffle(entries, entries.length);
            for (int position = entries.length == 0 ? 0 : of(entries.length); position < entries.length; position++) {
                unshown.set(entries[position]);
            }
        }
        return unshown;
    }
}
