package dev.marquee.service.retrain;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.data.Vocabulary;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * The ratings of a data set that a model was not trained on, because its data does not have them or has another value.
 *
 * @param data all data to train on
 * @param entries the new ones, as indices into its ratings by user
 */
record NewRatings(Dataset data, BitSet entries) {
    /** Linear in the number of ratings, times the logarithm of the number per user. */
    static NewRatings of(Dataset data, Dataset learned) {
        BitSet entries = new BitSet(data.ratings().size());
        RatingRows rows = data.ratings().byUser();
        RatingRows before = learned.ratings().byUser();
        Vocabulary<UserId> users = learned.users().ids();
        for (int user = 0; user < rows.rows(); user++) {
            UserId id = data.users().ids().id(user);
            int known = users.contains(id) ? users.index(id) : -1;
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                int same = known < 0 ? -1 : before.find(known, rows.column(entry));
                entries.set(entry, same < 0 || before.level(same) != rows.level(entry));
            }
        }
        return new NewRatings(data, entries);
    }

    int size() {
        return entries.cardinality();
    }

    /** Holds out a random tenth of them, rounded down; equal generators give equal results. */
    Holdout holdOut(RandomGenerator random) {
        int wanted = size() / 10;
        int left = size();
        BitSet holdout = new BitSet();
        for (int entry = entries.nextSetBit(0); entry >= 0; entry = entries.nextSetBit(entry + 1)) {
            if (random.nextInt(left) < wanted) {
                holdout.set(entry);
                wanted--;
            }
            left--;
        }
        return Holdout.of(data.ratings(), holdout);
    }
}
