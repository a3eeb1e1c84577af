package dev.marquee.recommend;

import java.util.List;

/**
 * The result of a {@link RecommendationQuery}.
 *
 * @param list best first: by descending score, ties by index, unless diversified or ordered by surprise
 * @param note why the list is shorter than requested, as a clause; empty if it is not
 */
public record Recommendations(List<Recommendation> list, String note) {
    /** Copies the list. */
    public Recommendations {
        list = List.copyOf(list);
    }
}
