package dev.marquee.evaluate.criteria;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** Which test ratings make a movie relevant for the user. Sealed, because the evaluator measures by one of these. */
public sealed interface Relevance {
    /** Every movie the user rated in the test part. */
    Relevance ALL = new All();

    /**
     * Movies the user liked: rated at least {@link RatingScale#liked}, which is 4 of 5 stars and 8 of 10. Without ratings,
     * every movie with an event.
     */
    Relevance LIKED = new Liked();

    /**
     * Parses {@code all}, {@code liked} or a rating.
     *
     * @param text such as {@code liked} or {@code 4}
     * @return the relevance
     * @throws UsageException if the text is none of these
     */
    static Relevance parse(String text) {
        if (text.equals(ALL.toString())) {
            return ALL;
        }
        if (text.equals(LIKED.toString())) {
            return LIKED;
        }
        try {
            return new AtLeast(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            throw AtLeast.invalid("'" + text + "'");
        }
    }

    /**
     * {@return the relevance on the scale of some ratings: {@link #LIKED} becomes the liked level of their scale, or
     * all events}
     *
     * @param ratings the test ratings, or others on their scale
     * @throws UsageException if it is a rating above the scale, or there are events without ratings
     */
    Relevance on(Ratings ratings);

    /**
     * {@return whether a test rating makes its movie relevant; false for NaN, which is no rating} Only for a relevance
     * {@linkplain #on on a scale}.
     *
     * @param rating a test rating, or NaN
     */
    boolean includes(float rating);

    /**
     * {@return the lowest rating of a liked movie: that of the scale, unless the relevance is a rating}
     *
     * @param scale of the ratings
     */
    float liked(RatingScale scale);

    /** Every test rating. */
    record All() implements Relevance {
        @Override
        public Relevance on(Ratings ratings) {
            return this;
        }

        @Override
        public boolean includes(float rating) {
            return !Float.isNaN(rating);
        }

        @Override
        public float liked(RatingScale scale) {
            return scale.liked();
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** Test ratings at or above the scale's liked level. */
    record Liked() implements Relevance {
        @Override
        public Relevance on(Ratings ratings) {
            return ratings.isImplicit() ? ALL : new AtLeast(ratings.scale().liked());
        }

        @Override
        public boolean includes(float rating) {
            throw new IllegalStateException("what counts as liked depends on the scale; call on(ratings) first");
        }

        @Override
        public float liked(RatingScale scale) {
            return scale.liked();
        }

        @Override
        public String toString() {
            return "liked";
        }
    }

    /**
     * Test ratings of at least a value.
     *
     * @param min the lowest relevant rating, finite
     */
    record AtLeast(float min) implements Relevance {
        /** Checks that the rating is a number. */
        public AtLeast {
            if (!Float.isFinite(min)) {
                throw invalid(Float.toString(min));
            }
        }

        private static UsageException invalid(String found) {
            return new UsageException("relevance must be all, liked or a rating such as 4, got %s".formatted(found));
        }

        @Override
        public Relevance on(Ratings ratings) {
            if (ratings.isImplicit()) {
                throw new UsageException(
                        "the data has events without ratings, so none reaches relevance %s; give all".formatted(this));
            }
            if (min > ratings.scale().max()) {
                throw new UsageException(
                        "the scale is %s, so no rating reaches relevance %s; give liked, all or a rating on the scale"
                                .formatted(ratings.scale().range(), this));
            }
            return this;
        }

        @Override
        public boolean includes(float rating) {
            return rating >= min;
        }

        @Override
        public float liked(RatingScale scale) {
            return min;
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return min == Math.rint(min) ? String.format(Locale.ROOT, "%.0f", min) : Float.toString(min);
        }
    }
}
