package dev.marquee.imports.entry;

/**
 * A rating as text: {@code 8.5}, {@code 8,5}, {@code 4½}, {@code 4 1/2}, {@code ★★★★½}, {@code 9/10}, {@code 9 out of 10},
 * {@code 90 %}, {@code 4 stars}; or a word for none, such as {@code N/A}. Sealed, because the reader must handle each.
 */
public sealed interface RatingText {
    /** The text says that there is no rating. */
    record None() implements RatingText {}

    /** The text is not a rating. */
    record Unreadable() implements RatingText {}

    /**
     * A rating.
     *
     * @param highest the highest rating that the text gives: 10 in {@code 9/10}; 0 if it gives none
     * @param isStars whether the value is a number of stars
     */
    record Value(float value, float highest, boolean isStars) implements RatingText {
        /** With the highest rating that the column gives, if the text gives none. */
        public Value of(float columnHighest) {
            return highest > 0 || columnHighest <= 0 ? this : new Value(value, columnHighest, false);
        }
    }

    /** Reads a text. */
    static RatingText of(String text) {
        return RatingForms.of(text);
    }
}
