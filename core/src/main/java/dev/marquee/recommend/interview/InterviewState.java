package dev.marquee.recommend.interview;

import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.Set;

/**
 * The answers given so far; movies are 0-based.
 *
 * @param ratings at most one per movie
 * @param watched movies seen but not rated; these may still be asked
 * @param notSeen movies the user does not know; never asked again
 */
public record InterviewState(List<Rated> ratings, Set<Integer> watched, Set<Integer> notSeen) {
    /** No answers yet. */
    public static final InterviewState NOTHING = new InterviewState(List.of(), Set.of(), Set.of());

    /** Copies the collections. */
    public InterviewState {
        ratings = List.copyOf(ratings);
        watched = Set.copyOf(watched);
        notSeen = Set.copyOf(notSeen);
    }
}
