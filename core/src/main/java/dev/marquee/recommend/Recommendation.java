package dev.marquee.recommend;

import java.util.List;

/**
 * One movie of a list.
 *
 * @param movie 0-based
 * @param score what the list is ordered by before it is mixed, the higher the better: by the {@link dev.marquee.recommend.list.RankingCriterion}, moved by the
 *     {@link dev.marquee.recommend.list.Preferences}; comparable within one list only
 * @param predicted what each person of the audience is expected to give it, in their order
 * @param because what speaks for it most, the strongest first; empty where nothing does or no reason was asked for
 */
public record Recommendation(int movie, float score, List<Prediction> predicted, List<Reason> because) {
    /** Copies the lists. */
    public Recommendation {
        predicted = List.copyOf(predicted);
        because = List.copyOf(because);
    }
}
