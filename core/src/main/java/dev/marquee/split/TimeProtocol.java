package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Split by time: the latest share of all ratings is the test part; at equal times the lower user index, then movie
 * index, counts as earlier.
 */
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
        // A time has 32 bits and an entry 31, so one sort of longs orders by time and then by entry.
        long[] order = new long[ratings.size()];
        Arrays.setAll(order, entry -> ratings.time(entry) << ENTRY_BITS | entry);
        Arrays.sort(order);
        BitSet test = new BitSet(ratings.size());
        for (int last = order.length - Share.of(order.length, share); last < order.length; last++) {
            test.set((int) order[last] & Integer.MAX_VALUE);
        }
        return List.of(Split.of(name(), data, test));
    }
}
