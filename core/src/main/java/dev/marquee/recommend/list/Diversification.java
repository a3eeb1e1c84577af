package dev.marquee.recommend.list;

import dev.marquee.data.UsageException;

/**
 * How much a list is to be mixed.
 *
 * @param diversity 0 for plain order, up to 1 for movies unlike each other whatever their score
 * @param calibration 0 for plain order, up to 1 for the mix of genres that the person liked so far whatever the score; it
 *     changes nothing for somebody of whom no such mix is known
 */
public record Diversification(double diversity, double calibration) {
    /** The best in order of score. */
    public static final Diversification PLAIN = new Diversification(0, 0);

    /** What a list is mixed by for somebody of whom nothing is known. */
    public static final Diversification WELL_MIXED = new Diversification(0.3, 0.3);

    /** Checks the ranges. */
    public Diversification {
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new UsageException(
                    "diversity %s is outside 0..1; 0 keeps plain order, 1 the widest variety".formatted(diversity));
        }
        if (!(calibration >= 0 && calibration <= 1)) {
            throw new UsageException(
                    "calibration %s is outside 0..1; 0 keeps plain order, 1 the person's own mix of genres"
                            .formatted(calibration));
        }
    }

    boolean isPlain() {
        return equals(PLAIN);
    }
}
