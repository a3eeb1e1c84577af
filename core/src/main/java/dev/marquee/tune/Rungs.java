package dev.marquee.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The plan of successive halving: with how much effort how many draws are tried.
 *
 * @param efforts of each rung, rising to the whole
 * @param sizes how many draws are tried on each
 */
record Rungs(List<Integer> efforts, List<Integer> sizes) {
    /** A third goes on, with three times the effort: what Li et al., "Hyperband", JMLR 2018, found to do well. */
    private static final int FACTOR = 3;

    /** The effort of draws that are trained with all that their options say. */
    static final int WHOLE = 0;

    /** Every draw in full. */
    static Rungs one(int draws) {
        return new Rungs(List.of(WHOLE), List.of(draws));
    }

    /** As many rungs as the least effort and the number of draws allow; the start is one of the draws. */
    static Rungs of(int draws, SearchSpace.Effort effort) {
        List<Integer> efforts = new ArrayList<>(List.of(effort.whole()));
        int others = draws - 1;
        for (int part = third(effort.whole());
                part >= effort.min() && part < efforts.getLast() && others > 1;
                part = third(part)) {
            efforts.add(part);
            others = third(others);
        }
        Collections.reverse(efforts);
        List<Integer> sizes = new ArrayList<>(List.of(draws));
        while (sizes.size() < efforts.size()) {
            sizes.add(survivors(sizes.getLast()));
        }
        return new Rungs(List.copyOf(efforts), List.copyOf(sizes));
    }

    int trainings() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The start, which always goes on, so that nothing worse is chosen, and the best third of the others. */
    private static int survivors(int size) {
        return 1 + third(size - 1);
    }

    private static int third(int whole) {
        return Math.ceilDiv(whole, FACTOR);
    }
}
