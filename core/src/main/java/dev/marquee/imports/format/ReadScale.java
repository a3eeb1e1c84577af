package dev.marquee.imports.format;

import dev.marquee.data.RatingScale;
import dev.marquee.imports.entry.RatingText;
import java.util.List;
import java.util.Optional;

/**
 * Finds the scale of the ratings of a file. A given scale, or that of the site, holds; else the model's own scale if all numbers
 * are values of it; else the smallest of 5, 10 and 100 that has all. Ratings that give their highest value, and stars, are
 * brought to the same scale. Not thread-safe.
 */
public final class ReadScale {
    private static final List<RatingScale> USUAL =
            List.of(RatingScale.HALF_STARS, new RatingScale(0.5f, 10, 0.5f), new RatingScale(1, 100, 1));
    private static final float MAX_STEPS_OF_HALVES = 127;
    private static final float MAX_STEPS = 255;

    private final Optional<RatingScale> given;
    private final Optional<RatingScale> own;
    private boolean isOwn;
    private boolean isOwnTable;
    private float highestNumber;
    private float highestStars;
    private float highestGiven;

    /**
     * Creates it for a file.
     *
     * @param given the scale that the user or the site gives
     * @param own the scale of the model
     */
    public ReadScale(Optional<RatingScale> given, Optional<RatingScale> own) {
        this.given = given;
        this.own = own;
        this.isOwn = own.isPresent();
    }

    /**
     * The scale of a file.
     *
     * @param stars the highest number of stars
     */
    record Chosen(RatingScale scale, float number, float stars) {
        /** A rating on the scale. */
        float value(RatingText.Value rating) {
            float highest = rating.highest() > 0 ? rating.highest() : rating.isStars() ? stars : number;
            return highest == scale.max() ? rating.value() : rating.value() / highest * scale.max();
        }
    }

    /** Says that the table has the columns of Marquee's own: its ratings are on the model's scale, between its steps, too. */
    void setOwnTable() {
        isOwnTable = true;
    }

    private boolean isOwn(float value) {
        RatingScale scale = own.orElseThrow();
        return isOwnTable ? value >= scale.min() && value <= scale.max() : scale.contains(value);
    }

    /** Whether a value is a rating: 0 is one only on a scale with 0. */
    boolean isRating(RatingText.Value rating) {
        return rating.value() != 0
                || given.or(() -> isOwn ? own : Optional.empty())
                        .filter(scale -> scale.min() <= 0)
                        .isPresent();
    }

    /** Adds a rating; returns the range that it must be in if it is not. */
    Optional<String> add(RatingText.Value rating) {
        if (rating.highest() > 0) {
            highestGiven = Math.max(highestGiven, rating.highest());
            boolean fits = rating.value() > 0 && rating.value() <= rating.highest();
            return fits ? Optional.empty() : Optional.of("0..%s".formatted(number(rating.highest())));
        }
        float value = rating.value();
        if (given.isPresent()) {
            RatingScale scale = given.orElseThrow();
            return value >= scale.min() && value <= scale.max() ? Optional.empty() : Optional.of(scale.range());
        }
        if (rating.isStars()) {
            highestStars = Math.max(highestStars, value);
            return value <= USUAL.get(1).max()
                    ? Optional.empty()
                    : Optional.of(USUAL.get(1).range());
        }
        highestNumber = Math.max(highestNumber, value);
        isOwn = isOwn && isOwn(value);
        boolean fits = isOwn || (value > 0 && value <= USUAL.getLast().max());
        return fits ? Optional.empty() : Optional.of(USUAL.getLast().range());
    }

    /** The scale by all ratings that were added. */
    Chosen choose() {
        if (given.isPresent()) {
            RatingScale scale = given.orElseThrow();
            return new Chosen(scale, scale.max(), scale.max());
        }
        RatingScale numbers = isOwn ? own.orElseThrow() : smallest(highestNumber);
        float stars = smallest(highestStars).max();
        float most = Math.max(highestGiven, highestStars > 0 ? stars : 0);
        boolean hasNumbers = highestNumber != 0 || most == 0;
        RatingScale scale = hasNumbers && numbers.max() >= most ? numbers : ofHighest(most);
        return new Chosen(scale, numbers.max(), stars);
    }

    private static RatingScale smallest(float highest) {
        return USUAL.stream()
                .filter(usual -> highest <= usual.max())
                .findFirst()
                .orElse(USUAL.getLast());
    }

    /** The usual scale with this highest value, else one of halves or whole numbers. */
    private static RatingScale ofHighest(float highest) {
        Optional<RatingScale> usual =
                USUAL.stream().filter(scale -> scale.max() == highest).findFirst();
        if (usual.isPresent() || highest != Math.rint(highest) || highest > MAX_STEPS) {
            return usual.orElseGet(() -> RatingScale.continuous(0, highest));
        }
        return highest > MAX_STEPS_OF_HALVES ? new RatingScale(1, highest, 1) : new RatingScale(0.5f, highest, 0.5f);
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
    }
}
