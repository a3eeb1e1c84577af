package dev.marquee.evaluate.ranking;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.util.Locale;

/**
 * Which test ratings make a movie one that belongs on the user's list.
 *
 * @param min the lowest rating that does; negative infinity for every rating
 */
public record Relevance(float min) {
    /** Whatever the user rated in the test part, whichever way. */
    public static final Relevance ALL = new Relevance(Float.NEGATIVE_INFINITY);

    /** What the user liked: at least 4, on scales up to 5. */
    public static final Relevance LIKED = new Relevance(4);

    private static final String EVERYTHING = "all";

    /** Checks that there is such a rating. */
    public Relevance {
        if (Float.isNaN(min) || min == Float.POSITIVE_INFINITY) {
            throw new UsageException(
                    "relevance from a rating of %s on is none; give all or a rating such as 4".formatted(min));
        }
    }

    /**
     * Reads {@code all} or a rating.
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
            throw new UsageException("relevance '%s' is neither all nor a rating such as 4".formatted(text));
        }
    }

    /**
     * Refuses a threshold that no rating reaches.
     *
     * @throws UsageException if it is above the scale
     */
    public void requireOn(RatingScale scale) {
        if (min > scale.max()) {
            throw new UsageException(
                    "no rating on a scale of %s reaches a relevance of %s; give all or a rating on the scale"
                            .formatted(scale.range(), this));
        }
    }

    boolean includes(float rating) {
        return rating >= min;
    }

    /** From which rating on a movie counts as liked, where everything rated is relevant too. */
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
