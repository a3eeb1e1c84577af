package dev.marquee.data;

import java.util.function.Predicate;

/**
 * The values a rating can take: {@code min}, {@code min + step}, … {@code max}, or every number of {@code min..max}. A
 * value of a scale with steps is stored in one byte as its level, the number of steps above {@code min}; a value of a
 * continuous scale in four bytes.
 *
 * @param min the lowest value
 * @param max the highest value, above min; with steps, an integer number of steps above min
 * @param step above 0, with at most 255 steps from min to max; 0 if the scale is continuous
 */
public record RatingScale(float min, float max, float step) {
    /** Whole stars, 1 to 5: MovieLens 100K and 1M. */
    public static final RatingScale STARS = new RatingScale(1, 5, 1);

    /** Half stars, 0.5 to 5: MovieLens 10M and later. */
    public static final RatingScale HALF_STARS = new RatingScale(0.5f, 5, 0.5f);

    private static final int MAX_STEPS = 255;
    private static final String ANY = "any";

    /** Checks the order of min and max, and that the levels fit in a byte. */
    public RatingScale {
        boolean ordered = Float.isFinite(min) && Float.isFinite(max) && min < max && Float.isFinite(max - min);
        float steps = (max - min) / step;
        boolean whole = step > 0 && steps <= MAX_STEPS && Math.abs(steps - Math.round(steps)) <= 1e-3;
        if (!ordered || (step != 0 && !whole)) {
            throw new UsageException(
                    "scale %s..%s in steps of %s is not a rating scale; give min..max or min..max:step with min < max, at most %d whole steps apart, or min..max:any for every number"
                            .formatted(text(min), text(max), text(step), MAX_STEPS));
        }
    }

    /**
     * {@return the scale of every number in min..max} Ratings on it take six bytes more than those on a scale with steps.
     *
     * @param min lowest value
     * @param max highest value, above min
     */
    public static RatingScale continuous(float min, float max) {
        return new RatingScale(min, max, 0);
    }

    /**
     * Parses {@code min..max} (step 0.5), {@code min..max:step}, or {@code min..max:any} for a continuous scale.
     *
     * @param text {@code 0.5..5}, {@code 1..5:1} or {@code -10..10:any}
     * @return the scale that the text describes
     * @throws UsageException if the text is not of that form
     */
    public static RatingScale parse(String text) {
        String[] rangeAndStep = text.split(":", 2);
        String[] range = rangeAndStep[0].split("\\.\\.", 2);
        try {
            float min = Float.parseFloat(range[0]);
            float max = Float.parseFloat(range[1]);
            if (rangeAndStep.length == 2 && rangeAndStep[1].equals(ANY)) {
                return continuous(min, max);
            }
            float step = rangeAndStep.length == 2 ? Float.parseFloat(rangeAndStep[1]) : 0.5f;
            if (step == 0) {
                throw new UsageException(
                        "scale '%s' has a step of 0; give a step above 0, or any for every number".formatted(text));
            }
            return new RatingScale(min, max, step);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UsageException(
                    "scale '%s' is not of the form min..max, min..max:step or min..max:any, such as 1..10:1"
                            .formatted(text));
        }
    }

    /**
     * The smallest of these scales that has all values: whole stars, half stars, whole numbers from the lowest value to
     * the highest, the continuous scale from the lowest to the highest. Whole stars if there are no values.
     *
     * @throws UsageException if all values are equal and neither whole nor half stars
     */
    static RatingScale inferred(float[] values) {
        for (RatingScale scale : new RatingScale[] {STARS, HALF_STARS}) {
            if (all(values, scale::contains)) {
                return scale;
            }
        }
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        if (min == max) {
            throw new UsageException("all ratings are %s, so their scale is unknown; set it".formatted(text(min)));
        }
        boolean whole = max - min <= MAX_STEPS && all(values, value -> value == Math.rint(value));
        return whole ? new RatingScale(min, max, 1) : continuous(min, max);
    }

    private static boolean all(float[] values, Predicate<Float> condition) {
        for (float value : values) {
            if (!condition.test(value)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the scale has steps; false if it is continuous} */
    public boolean hasLevels() {
        return step > 0;
    }

    /**
     * {@return the number of values: 2..256}
     *
     * @throws IllegalStateException if the scale is continuous, as all methods on levels
     */
    public int levels() {
        checkLevels();
        return Math.round((max - min) / step) + 1;
    }

    /**
     * {@return whether the value is on the scale; false for NaN}
     *
     * @param value any number, also NaN
     */
    public boolean contains(float value) {
        float steps = hasLevels() ? (value - min) / step : 0;
        return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-3;
    }

    /**
     * Rejects a value that is not on the scale.
     *
     * @param value the rating to check
     * @throws UsageException naming the value and the scale
     */
    public void require(float value) {
        if (!contains(value)) {
            throw new UsageException(
                    "rating %s is not in %s; give a rating of this scale".formatted(text(value), values()));
        }
    }

    /**
     * Rejects a value that is not on the scale, also one that is only by being rounded, such as 4.0000001.
     *
     * @param value the rating to check, as it was given
     * @throws UsageException naming the value and the scale
     */
    public void requireExact(double value) {
        if (isRounded(value)) {
            throw new UsageException("rating %s is not in %s; give a rating of this scale".formatted(value, values()));
        }
        require((float) value);
    }

    /**
     * {@return whether a number loses digits as a rating, which has single precision}
     *
     * @param value any number
     */
    public static boolean isRounded(double value) {
        // Compares digits, not values: the float nearest to 0.7 is not equal to the double 0.7.
        return Double.parseDouble(Float.toString((float) value)) != value;
    }

    /**
     * {@return the level of a value that the scale {@linkplain #contains contains}: 0..levels-1}
     *
     * @param value on the scale
     */
    public int level(float value) {
        checkLevels();
        return Math.round((value - min) / step);
    }

    /**
     * {@return the value of a level in 0..levels-1}
     *
     * @param level number of steps above min, 0..levels-1
     */
    public float value(int level) {
        checkLevels();
        return min + level * step;
    }

    /**
     * {@return the highest rating that counts as disliked: a quarter of the way from min to max, rounded down to a level
     * if there are levels, which is 2 of 5 stars and 3 of 10}
     */
    public float disliked() {
        if (!hasLevels()) {
            return (float) (min + 0.25 * ((double) max - min));
        }
        return value((int) Math.floor(0.25 * (levels() - 1)));
    }

    /**
     * {@return the lowest rating that counts as liked: three quarters of the way from min to max, rounded up to a level
     * if there are levels, which is 4 of 5 stars and 8 of 10}
     */
    public float liked() {
        if (!hasLevels()) {
            return (float) (min + 0.75 * ((double) max - min));
        }
        return value((int) Math.ceil(0.75 * (levels() - 1)));
    }

    /**
     * {@return the nearest point of min..max} NaN stays NaN.
     *
     * @param value any number, also NaN
     */
    public float clamp(float value) {
        return Math.clamp(value, min, max);
    }

    /** {@return {@code min..max}, as in messages} */
    public String range() {
        return text(min) + ".." + text(max);
    }

    /** {@return {@code min..max in steps of step}, or {@code min..max}, as in messages} */
    public String values() {
        return hasLevels() ? "%s in steps of %s".formatted(range(), text(step)) : range();
    }

    private void checkLevels() {
        if (!hasLevels()) {
            throw new IllegalStateException("the continuous scale %s has no levels".formatted(range()));
        }
    }

    private static String text(float number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Integer.toString((int) number)
                : Float.toString(number);
    }
}
