package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A random share of the users is held out with all their ratings. Of each, some ratings are shown to the model when it is
 * asked and the rest is the test part, as with the ratings that new people happen to bring along. Users who rated no more
 * than are shown cannot be tested and stay in the train part, so that showing more or fewer is tried on the same people.
 */
record ColdUsersProtocol(double share, ShownCount shown) implements Protocol {
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
                .map(chosen -> rated[chosen])
                .filter(user -> shown.leavesATest(rows.count(user)))
                .forEach(user -> heldOut.set(rows.start(user), rows.end(user)));
        Holdout users = Holdout.of(data.ratings(), heldOut);
        Holdout parts =
                Holdout.of(users.heldOut(), shown.unshown(users.heldOut().byUser(), seed));
        return List.of(Split.ofTheNew(name(), data.withRatings(users.kept()), parts.kept(), parts.heldOut()));
    }
}
