package dev.marquee.data;

/**
 * The values a rating can take: {@code min}, {@code min + step}, … {@code max}. A value is stored in one byte as its
 * level: the number of steps above {@code min}.
 *
 * @param min the lowest value
 * @param max the highest value, an integer number of steps above min
 * @param step above 0; at most 255 steps from min to max
 */
public record RatingScale(float min, float max, float step) {
    /** Whole stars, 1 to 5: MovieLens 100K and 1M. */
    public static final RatingScale STARS = new RatingScale(1, 5, 1);

    /** Half stars, 0.5 to 5: MovieLens 10M and later. */
    public static final RatingScale HALF_STARS = new RatingScale(0.5f, 5, 0.5f);

    private static final int MAX_STEPS = 255;

    /** Checks that the levels fit in a byte. */
    public RatingScale {
        boolean ordered = Float.isFinite(min) && Float.isFinite(max) && min < max && step > 0;
        float steps = (max - min) / step;
        if (!ordered || steps > MAX_STEPS || Math.abs(steps - Math.round(steps)) > 1e-3) {
            throw new UsageException(
                    "scale %s..%s in steps of %s is not a rating scale; give min..max or min..max:step with min < max, at most %d whole steps apart"
                            .formatted(text(min), text(max), text(step), MAX_STEPS));
        }
    }

    /**
     * Parses {@code min..max} (step 0.5) or {@code min..max:step}.
     *
     * @throws UsageException if the text is not of that form
     */
    public static RatingScale parse(String text) {
        String[] rangeAndStep = text.split(":", 2);
        String[] range = rangeAndStep[0].split("\\.\\.", 2);
        try {
            float step = rangeAndStep.length == 2 ? Float.parseFloat(rangeAndStep[1]) : 0.5f;
            return new RatingScale(Float.parseFloat(range[0]), Float.parseFloat(range[1]), step);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UsageException(
                    "scale '%s' is not of the form min..max or min..max:step, such as 1..10:1".formatted(text));
        }
    }

    /** The number of values: 2..256. */
    public int levels() {
        return Math.round((max - min) / step) + 1;
    }

    /** Whether the value is one of the levels; false for NaN. */
    public boolean contains(float value) {
        float steps = (value - min) / step;
        return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-3;
    }

    /**
     * Rejects a value that is not on the scale.
     *
     * @throws UsageException naming the value and the scale
     */
    public void require(float value) {
        if (!contains(value)) {
            throw new UsageException(
                    "rating %s is not in %s; give a rating of this scale".formatted(text(value), values()));
        }
    }

    /** The level of a value that the scale {@linkplain #contains contains}: 0..levels-1. */
    public int level(float value) {
        return Math.round((value - min) / step);
    }

    /** The value of a level in 0..levels-1. */
    public float value(int level) {
        return min + level * step;
    }

    /**
     * The lowest rating that counts as liked: three quarters of the way from min to max, rounded up to a level, which
     * is 4 of 5 stars and 8 of 10.
     */
    public float liked() {
        return value((int) Math.ceil(0.75 * (levels() - 1)));
    }

    /** The nearest point of min..max. NaN stays NaN. */
    public float clamp(float value) {
        return Math.clamp(value, min, max);
    }

    /** {@code min..max}, as in messages. */
    public String range() {
        return text(min) + ".." + text(max);
    }

    /** {@code min..max in steps of step}, as in messages. */
    public String values() {
        return "%s in steps of %s".formatted(range(), text(step));
    }

    private static String text(float number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Integer.toString((int) number)
                : Float.toString(number);
    }
}
