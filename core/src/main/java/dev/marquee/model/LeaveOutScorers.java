package dev.marquee.model;

import java.util.Set;

/** A person's views of a model without some of what they rated. Immutable, safe to share. */
public interface LeaveOutScorers {
    /**
     * The view that the person would have without some of their ratings.
     *
     * @param places of these ratings in the person's {@linkplain UserProfile#ratings profile}, 0-based; empty for none
     */
    Scorer without(Set<Integer> places);
}
