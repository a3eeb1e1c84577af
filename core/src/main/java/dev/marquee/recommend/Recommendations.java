package dev.marquee.recommend;

import java.util.List;

/**
 * The answer to a {@link RecommendationQuery}.
 *
 * @param list the best first; in order of score, equal scores by index, unless mixed or surprising
 * @param note why the list is shorter than asked for, in a sentence; empty if it is not
 */
public record Recommendations(List<Recommendation> list, String note) {
    /** Copies the list. */
    public Recommendations {
        list = List.copyOf(list);
    }
}
