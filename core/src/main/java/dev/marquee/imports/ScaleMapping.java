package dev.marquee.imports;

import dev.marquee.data.RatingScale;
import java.util.Locale;

/**
 * Maps ratings to another scale by their share of the maximum: 8 of 10 becomes 4 of 5. Rounds to the nearest value,
 * ties upwards. A scale with negative values, whose zero has no meaning, is mapped linearly from end to end instead.
 *
 * @param from the scale of the export
 * @param to the scale of the data
 */
public record ScaleMapping(RatingScale from, RatingScale to) {
    /**
     * {@return the rating mapped to the other scale}
     *
     * @param rating on the scale of the export
     */
    public float map(float rating) {
        float share = rating / from.max();
        float stretched = (rating - from.min()) / (from.max() - from.min());
        float target = to.min() < 0 ? to.min() + stretched * (to.max() - to.min()) : share * to.max();
        float within = to.clamp(from.equals(to) ? rating : target);
        return to.hasLevels() ? to.value(to.level(within)) : within;
    }

    /** {@return a high rating on the scale of the export, to show the mapping by} */
    public float example() {
        float high = from.min() + 0.8f * (from.max() - from.min());
        return from.hasLevels() ? from.value(from.level(high)) : high;
    }

    /** {@return a description: {@code 1..10 becomes 0.5..5, so 8 becomes 4}} */
    public String words() {
        float example = example();
        return from.equals(to)
                ? "%s as it is".formatted(from.range())
                : "%s becomes %s, so %s becomes %s"
                        .formatted(from.range(), to.range(), text(example), text(map(example)));
    }

    private static String text(float rating) {
        return rating == Math.rint(rating)
                ? Integer.toString((int) rating)
                : String.format(Locale.ROOT, "%.1f", rating);
    }
}
