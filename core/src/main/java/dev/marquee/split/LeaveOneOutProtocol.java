package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.BitSet;
import java.util.List;

/**
 * Leave-one-out by time: each user's latest rating is the test part, at equal times the one with the higher movie
 * index. A user's only rating stays in the train part.
 */
record LeaveOneOutProtocol() implements Protocol {
    @Override
    public String name() {
        return "leave-one-out";
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        Times.require(name(), data);
        RatingRows rows = data.ratings().byUser();
        BitSet test = new BitSet(rows.size());
        for (int user = 0; user < rows.rows(); user++) {
            if (rows.count(user) > 1) {
                test.set(last(data.ratings(), rows.start(user), rows.end(user)));
            }
        }
        return List.of(Split.of(name(), data, test));
    }

    private static int last(Ratings ratings, int start, int end) {
        int last = start;
        for (int entry = start + 1; entry < end; entry++) {
            if (ratings.time(entry) >= ratings.time(last)) {
                last = entry;
            }
        }
        return last;
    }
}
