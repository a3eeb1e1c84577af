package dev.marquee.bench;

import dev.marquee.data.Dataset;
import dev.marquee.parallel.Workers;
import dev.marquee.synth.SyntheticDataset;
import dev.marquee.synth.SyntheticSize;

/** Synthetic ratings of one seed, 100 per user on average. */
final class SyntheticData {
    private static final int RATINGS_PER_USER = 100;

    private SyntheticData() {}

    static Dataset of(int ratings, int movies) {
        SyntheticSize size = new SyntheticSize(Math.ceilDiv(ratings, RATINGS_PER_USER), movies, ratings);
        try (Workers workers = Workers.ofMachine()) {
            return SyntheticDataset.of(size, 1, workers);
        }
    }
}
