package dev.marquee.model;

import java.util.Set;

/** A user's scorers with some of their ratings left out. Immutable, thread-safe. */
public interface LeaveOutScorers {
    /**
     * {@return the scorer the user would have without some of their ratings}
     *
     * @param indices of these ratings in the user's {@linkplain UserProfile#ratings profile}, 0-based; empty for none
     */
    Scorer without(Set<Integer> indices);
}
