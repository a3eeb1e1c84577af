package dev.marquee.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The schedule of successive halving: the budget and the number of configurations of each rung.
 *
 * @param budgets the budget of each rung, ascending to the full budget
 * @param sizes the number of configurations of each rung
 */
record Rungs(List<Integer> budgets, List<Integer> sizes) {
    /** A third continues with three times the budget, as recommended by Li et al., "Hyperband", JMLR 2018. */
    private static final int FACTOR = 3;

    /** The budget that trains with the options unchanged. */
    static final int FULL = 0;

    /** One rung that trains all configurations in full. */
    static Rungs single(int configurations) {
        return new Rungs(List.of(FULL), List.of(configurations));
    }

    /**
     * As many rungs as the minimum budget and the number of configurations allow; the start is one of the
     * configurations.
     */
    static Rungs of(int configurations, SearchSpace.Budget effort) {
        List<Integer> efforts = new ArrayList<>(List.of(effort.full()));
        int others = configurations - 1;
        for (int part = third(effort.full());
                part >= effort.min() && part < efforts.getLast() && others > 1;
                part = third(part)) {
            efforts.add(part);
            others = third(others);
        }
        Collections.reverse(efforts);
        List<Integer> sizes = new ArrayList<>(List.of(configurations));
        while (sizes.size() < efforts.size()) {
            sizes.add(survivors(sizes.getLast()));
        }
        return new Rungs(List.copyOf(efforts), List.copyOf(sizes));
    }

    int trainings() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The start, which always continues, so that nothing worse is chosen, and the best third of the others. */
    private static int survivors(int size) {
        return 1 + third(size - 1);
    }

    private static int third(int whole) {
        return Math.ceilDiv(whole, FACTOR);
    }
}
