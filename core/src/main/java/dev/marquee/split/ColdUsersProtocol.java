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
 * asked and the rest is the test part; which are shown is drawn at random, as the ratings that new people happen to bring
 * along. Users who rated no more than are shown cannot be tested: the share is of the others, and they stay in the train
 * part.
 */
record ColdUsersProtocol(double share, int shown) implements Protocol {
    @Override
    public String name() {
        return "cold-users:" + share + ":" + shown;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        RatingRows rows = data.ratings().byUser();
        int[] testable = IntStream.range(0, rows.rows())
                .filter(user -> rows.count(user) > shown)
                .toArray();
        BitSet heldOut = new BitSet(rows.size());
        // Keyed by the share alone: where all have enough ratings, showing more or fewer is tried on the same people.
        Rng.keyed(seed, "cold-users".hashCode(), Double.hashCode(share))
                .subset(testable.length, Share.of(testable.length, share))
                .stream()
                .map(chosen -> testable[chosen])
                .forEach(user -> heldOut.set(rows.start(user), rows.end(user)));
        Holdout users = Holdout.of(data.ratings(), heldOut);
        Holdout parts = Holdout.of(users.heldOut(), unshown(users.heldOut().byUser(), seed));
        return List.of(Split.ofNewUsers(name(), data.withRatings(users.kept()), parts.kept(), parts.heldOut()));
    }

    private BitSet unshown(RatingRows heldOut, long seed) {
        BitSet unshown = new BitSet(heldOut.size());
        for (int user = 0; user < heldOut.rows(); user++) {
            int first = heldOut.start(user);
            unshown.set(first, heldOut.end(user));
            if (heldOut.count(user) > 0) {
                Rng.keyed(seed, name().hashCode(), user).subset(heldOut.count(user), shown).stream()
                        .forEach(chosen -> unshown.clear(first + chosen));
            }
        }
        return unshown;
    }
}
