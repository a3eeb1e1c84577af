package dev.marquee;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A recommended movie, with its id and title.
 *
 * @param movie its id
 * @param title as the catalogue writes it, without the year
 * @param year of release; empty if unknown
 * @param score the value the list is ordered by before diversification, higher is better; comparable within one list
 *     only
 * @param predictedRating of the one user; empty for several users, and if the model only ranks movies
 * @param because the reasons, strongest first; empty unless requested
 */
public record RecommendedMovie(
        String movie,
        String title,
        OptionalInt year,
        double score,
        OptionalDouble predictedRating,
        List<NamedReason> because) {
    /** Copies the reasons. */
    public RecommendedMovie {
        because = List.copyOf(because);
    }
}
