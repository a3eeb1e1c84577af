package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * User cold start: a random share of the users is held out with all their ratings. Some ratings of each such user are
 * shown to the model before testing, and the rest is the test part, as when new users bring some ratings. Users with no
 * more ratings than are shown cannot be tested and stay in the train part, so that different numbers shown are tested
 * on the same users.
 */
record ColdUsersProtocol(double share, ShownCount shown) implements Protocol {
    /** Checks the share. */
    ColdUsersProtocol {
        Share.check(share);
    }

    @Override
    public String name() {
        return "cold-users:" + share + ":" + shown;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        RatingRows rows = data.ratings().byUser();
        int[] rated = IntStream.range(0, rows.rows())
                .filter(user -> rows.count(user) > 0)
                .toArray();
        BitSet heldOut = new BitSet(rows.size());
        Rng.keyed(seed, "cold-users".hashCode(), Double.hashCode(share))
                .subset(rated.length, Share.of(rated.length, share))
                .stream()
                .map(index -> rated[index])
                .filter(user -> shown.isTestable(rows.count(user)))
                .forEach(user -> heldOut.set(rows.start(user), rows.end(user)));
        Holdout users = Holdout.of(data.ratings(), heldOut);
        Holdout parts = Holdout.of(users.heldOut(), shown.hidden(users.heldOut().byUser(), seed));
        return List.of(Split.coldStart(name(), data.withRatings(users.kept()), parts.kept(), parts.heldOut()));
    }
}
