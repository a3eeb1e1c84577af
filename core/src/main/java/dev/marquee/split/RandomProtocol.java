package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.math.Rng;
import java.util.List;

/** A random share of all ratings is the test part. */
record RandomProtocol(double share) implements Protocol {
    /** Checks the share. */
    RandomProtocol {
        Share.check(share);
    }

    @Override
    public String name() {
        return "random:" + share;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        int size = data.ratings().size();
        Rng rng = Rng.keyed(seed, name().hashCode());
        return List.of(Split.of(name(), data, rng.subset(size, Share.of(size, share))));
    }
}
