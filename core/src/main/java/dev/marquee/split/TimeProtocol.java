package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Split by time: the latest share of all ratings is the test part; ratings of the same second are in random order. */
record TimeProtocol(double share) implements Protocol {
    private static final int ENTRY_BITS = 31;

    /** Checks the share. */
    TimeProtocol {
        Share.check(share);
    }

    @Override
    public String name() {
        return "time:" + share;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        Times.require(name(), data);
        Ratings ratings = data.ratings();
        int[] entries = new int[ratings.size()];
        Arrays.setAll(entries, entry -> entry);
        Rng.keyed(seed, "time".hashCode()).shuffle(entries, entries.length);
        // A time has 32 bits and a position 31, so one sort of longs orders by time and then at random.
        long[] order = new long[entries.length];
        Arrays.setAll(order, position -> ratings.time(entries[position]) << ENTRY_BITS | position);
        Arrays.sort(order);
        BitSet test = new BitSet(ratings.size());
        for (int last = order.length - Share.of(order.length, share); last < order.length; last++) {
            test.set(entries[(int) order[last] & Integer.MAX_VALUE]);
        }
        return List.of(Split.of(name(), data, test));
    }
}
