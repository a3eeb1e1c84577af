package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.util.Locale;

/**
 * Which test ratings make a movie relevant for the user.
 *
 * @param min the lowest such rating; negative infinity for every rating
 */
public record Relevance(float min) {
    /** Every movie the user rated in the test part. */
    public static final Relevance ALL = new Relevance(Float.NEGATIVE_INFINITY);

    /** Movies the user liked: rated at least 4, on scales up to 5. */
    public static final Relevance LIKED = new Relevance(4);

    private static final String EVERYTHING = "all";

    /** Checks that a rating can reach the minimum. */
    public Relevance {
        if (Float.isNaN(min) || min == Float.POSITIVE_INFINITY) {
            throw new UsageException("relevance must be all or a rating such as 4, got %s".formatted(min));
        }
    }

    /**
     * Parses {@code all} or a rating.
     *
     * @throws UsageException if the text is neither
     */
    public static Relevance parse(String text) {
        if (text.equals(EVERYTHING)) {
            return ALL;
        }
        try {
            return new Relevance(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            throw new UsageException("relevance must be all or a rating such as 4, got '%s'".formatted(text));
        }
    }

    /**
     * Rejects a threshold that no rating reaches.
     *
     * @throws UsageException if it is above the scale
     */
    public void requireOn(RatingScale scale) {
        if (min > scale.max()) {
            throw new UsageException(
                    "the scale is %s, so no rating reaches relevance %s; give all or a rating on the scale"
                            .formatted(scale.range(), this));
        }
    }

    boolean includes(float rating) {
        return rating >= min;
    }

    /** The lowest rating of a liked movie; {@link #LIKED} where every rating is relevant. */
    public float liked() {
        return this.equals(ALL) ? LIKED.min : min;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        if (this.equals(ALL)) {
            return EVERYTHING;
        }
        return min == Math.rint(min) ? String.format(Locale.ROOT, "%.0f", min) : Float.toString(min);
    }
}
