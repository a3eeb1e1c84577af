package dev.marquee.recommend;

import java.util.List;

/**
 * One movie of a list.
 *
 * @param movie 0-based
 * @param score by the model, the higher the better; comparable within one person's list only
 * @param predicted what the person is expected to give it
 * @param because what speaks for it most, the strongest first; empty where nothing does or no reason was asked for
 */
public record Recommendation(int movie, float score, Prediction predicted, List<Reason> because) {
    /** Copies the reasons. */
    public Recommendation {
        because = List.copyOf(because);
    }
}
