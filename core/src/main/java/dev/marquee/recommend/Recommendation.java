package dev.marquee.recommend;

import java.util.List;

/**
 * One recommended movie.
 *
 * @param movie 0-based
 * @param score the value the list is ordered by before diversification, higher is better: by the
 *     {@link dev.marquee.recommend.list.RankingCriterion}, adjusted by the
 *     {@link dev.marquee.recommend.list.Preferences}; comparable within one list only
 * @param predicted the prediction for each user of the group, in order
 * @param reasons the reasons for each user of the group, in order, each strongest first; empty if there are none or none
 *     were requested
 */
public record Recommendation(int movie, float score, List<Prediction> predicted, List<List<Reason>> reasons) {
    /** Copies the lists. */
    public Recommendation {
        predicted = List.copyOf(predicted);
        reasons = reasons.stream().map(List::copyOf).toList();
    }

    /** {@return the reasons for the first user, who is the only one if the list is not for a group} */
    public List<Reason> because() {
        return reasons.getFirst();
    }
}
