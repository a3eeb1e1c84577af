package dev.marquee.recommend.list;

import dev.marquee.data.UsageException;

/**
 * The weights of diversity and calibration in a list.
 *
 * @param diversity 0 ranks by score alone, 1 by dissimilarity to the movies before alone
 * @param calibration 0 ranks by score alone, 1 by the genre distribution of the movies the user liked alone; ignored if
 *     the user has no such distribution
 */
public record Diversification(double diversity, double calibration) {
    /** No diversification: ordered by score. */
    public static final Diversification PLAIN = new Diversification(0, 0);

    /** The diversification of lists for users without ratings. */
    public static final Diversification WELL_MIXED = new Diversification(0.3, 0.3);

    /** Checks the ranges. */
    public Diversification {
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new UsageException(
                    "diversity %s is outside 0..1; 0 ranks by score alone, 1 by diversity alone".formatted(diversity));
        }
        if (!(calibration >= 0 && calibration <= 1)) {
            throw new UsageException(
                    "calibration %s is outside 0..1; 0 ranks by score alone, 1 by the user's genre distribution alone"
                            .formatted(calibration));
        }
    }

    /** {@return whether the list is in the order of scores} */
    public boolean isPlain() {
        return equals(PLAIN);
    }
}
