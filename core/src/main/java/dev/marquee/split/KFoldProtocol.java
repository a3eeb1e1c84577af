package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Counted;
import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * K-fold cross-validation: random folds whose sizes differ by at most one rating, each the test part of one split and
 * in the train part of the others.
 */
record KFoldProtocol(int folds) implements Protocol {
    static final int MIN_FOLDS = 2;

    /** Checks the number of folds. */
    KFoldProtocol {
        if (folds < MIN_FOLDS) {
            throw new UsageException("folds must be at least %d, got %d".formatted(MIN_FOLDS, folds));
        }
    }

    @Override
    public String name() {
        return "kfold:" + folds;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        int size = data.ratings().size();
        if (size < folds) {
            throw new MarqueeException("split %s leaves parts of the %s empty; use fewer folds or more ratings"
                    .formatted(name(), Counted.of(size, "rating")));
        }
        int[] order = new int[size];
        Arrays.setAll(order, entry -> entry);
        Rng.keyed(seed, name().hashCode()).shuffle(order, size);
        return IntStream.range(0, folds)
                .mapToObj(fold -> Split.of(name() + "/" + (fold + 1), data, part(order, fold)))
                .toList();
    }

    private BitSet part(int[] order, int fold) {
        BitSet part = new BitSet(order.length);
        for (int position = fold; position < order.length; position += folds) {
            part.set(order[position]);
        }
        return part;
    }
}
