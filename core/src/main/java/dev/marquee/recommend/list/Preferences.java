package dev.marquee.recommend.list;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * A user's wishes to see more or less of something than the model ranks. Excludes nothing, unlike a
 * {@link dev.marquee.recommend.Filter}.
 *
 * @param more genres to move up by {@value #GENRE} standard deviations of normal scores,
 *     which moves a movie from the top 1 in 100 to the top 1 in 400
 * @param less genres to move down by as much; case is ignored
 * @param novelty 0 ranks by the model; above 0 the best tenth of all movies for the user comes first, ranked by the model
 *     and by novelty, both as normal scores, with {@code 0.9 novelty} as the weight of novelty. The movies of a list must be
 *     the better known, the closer it is to 0
 */
public record Preferences(List<String> more, List<String> less, double novelty) {
    /** No adjustments. */
    public static final Preferences NEUTRAL = new Preferences(List.of(), List.of(), 0);

    /** The shift of a genre, in standard deviations. */
    public static final double GENRE = 0.5;

    /** Checks the range and copies the genres. */
    public Preferences {
        more = List.copyOf(more);
        less = List.copyOf(less);
        if (!(novelty >= 0 && novelty <= 1)) {
            throw new UsageException(
                    "novelty %s is outside 0..1; 0 ranks by the model alone, 1 by novelty alone".formatted(novelty));
        }
        for (String genre : more) {
            if (less.stream().anyMatch(genre::equalsIgnoreCase)) {
                throw new UsageException("genre %s is in both more and less; choose one".formatted(genre));
            }
        }
    }

    /** {@return whether nothing is adjusted} */
    public boolean isNeutral() {
        return equals(NEUTRAL);
    }
}
