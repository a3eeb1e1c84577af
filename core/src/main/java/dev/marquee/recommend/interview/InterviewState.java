package dev.marquee.recommend.interview;

import dev.marquee.model.UserProfile.Rated;
import java.util.List;
import java.util.Set;

/**
 * What a person has told so far; movies are 0-based.
 *
 * @param ratings at most one a movie
 * @param watched movies they have seen and not rated; they may still be asked about these
 * @param notSeen movies they were asked about and do not know; never asked about again
 */
public record InterviewState(List<Rated> ratings, Set<Integer> watched, Set<Integer> notSeen) {
    /** Nothing yet. */
    public static final InterviewState NOTHING = new InterviewState(List.of(), Set.of(), Set.of());

    /** Copies the collections. */
    public InterviewState {
        ratings = List.copyOf(ratings);
        watched = Set.copyOf(watched);
        notSeen = Set.copyOf(notSeen);
    }
}
