package dev.marquee.recommend.list;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * What a person would like to see more or less of than the model thinks. Nothing is left out by it, as by a {@link dev.marquee.recommend.Filter}.
 *
 * @param more genres to move up by {@value #GENRE} deviations of {@linkplain NormalScores normal scores}, which takes a movie that one
 *     in a hundred surpasses to where one in four hundred does
 * @param less genres to move down as far; upper and lower case are alike
 * @param novelty 0 for what the model thinks, up to 1 for what fewest people know; between them each weighs its share,
 *     both as normal scores
 */
public record Preferences(List<String> more, List<String> less, double novelty) {
    /** As the model thinks. */
    public static final Preferences NEUTRAL = new Preferences(List.of(), List.of(), 0);

    /** By how many deviations a genre moves. */
    public static final double GENRE = 0.5;

    /** Checks the range and copies the genres. */
    public Preferences {
        more = List.copyOf(more);
        less = List.copyOf(less);
        if (!(novelty >= 0 && novelty <= 1)) {
            throw new UsageException("novelty %s is outside 0..1; 0 is what the model thinks, 1 what fewest people know"
                    .formatted(novelty));
        }
        for (String genre : more) {
            if (less.stream().anyMatch(genre::equalsIgnoreCase)) {
                throw new UsageException("more and less of genre %s are asked for; choose one".formatted(genre));
            }
        }
    }

    boolean isNeutral() {
        return equals(NEUTRAL);
    }
}
