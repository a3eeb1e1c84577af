package dev.marquee.algorithm.common;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.SearchDomain;
import java.util.function.Function;

/**
 * What a rating says for movies like the rated one, in an algorithm that learns from who rated what: 1 from the middle
 * of the scale up, and from there down linearly to −dislikeWeight for the lowest rating, so that a disliked movie is no
 * reason for those like it. An event has no rating and says 1.
 */
public final class Preference {
    private static final double NONE = -1;
    /** Enough that a dislike does not raise a movie; more costs accuracy where every rated movie is relevant. */
    private static final double DEFAULT = 0.1;

    private final float min;
    private final float middle;
    private final double lowest;

    private Preference(float min, float middle, double lowest) {
        this.min = min;
        this.middle = middle;
        this.lowest = lowest;
    }

    /**
     * What ratings of a data set say.
     *
     * @param dislikeWeight what the lowest rating says against movies like it; -1 if every rating says 1
     */
    public static Preference of(Ratings ratings, double dislikeWeight) {
        if (ratings.isImplicit() || dislikeWeight == NONE) {
            return new Preference(0, Float.NEGATIVE_INFINITY, 1);
        }
        RatingScale scale = ratings.scale();
        return new Preference(scale.min(), (scale.min() + scale.max()) / 2, -dislikeWeight);
    }

    /** {@return what a rating says: at most 1, at least −dislikeWeight} */
    public float of(float rating) {
        return rating >= middle ? 1 : (float) (lowest + (1 - lowest) * (rating - min) / (middle - min));
    }

    /**
     * {@return the option of an algorithm for {@code dislikeWeight}}
     */
    public static <O> Option<O, Double> option(Function<O, Double> of) {
        return Option.decimal(
                        "dislikeWeight",
                        DEFAULT,
                        NONE,
                        4,
                        "what the lowest rating says against movies like it, relative to 1 for a good one; -1 ignores dislikes",
                        of)
                .withDomain(new SearchDomain.Linear(NONE, 1));
    }
}
