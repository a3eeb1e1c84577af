package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import java.util.BitSet;

/**
 * A data set split into parts. Neither the train nor the test part is empty, and all parts have the same users and
 * movies. A user or movie without ratings in the train part is new to a model: a model that folds in does so with the
 * ratings shown, if there are any.
 *
 * @param name of the protocol with its parameters: {@code random:0.2}; folds add their number: {@code kfold:5/1}
 * @param train the training data, without the validation part
 * @param validation for choosing options; empty unless requested
 * @param shown ratings shown to a model, before testing, of users and movies without ratings in the train part; empty
 *     except for {@code cold-users} and {@code cold-movies}
 * @param test for measuring, once, at the end
 */
public record Split(String name, Dataset train, Ratings validation, Ratings shown, Ratings test) {
    /** Checks that the parts have the same shape and that train and test are not empty. */
    public Split {
        checkShape(train.ratings(), validation);
        checkShape(train.ratings(), shown);
        checkShape(train.ratings(), test);
        checkNotEmpty(name, "train", train.ratings());
        checkNotEmpty(name, "test", test);
    }

    /**
     * Creates a split without ratings shown.
     *
     * @param name of the protocol with its parameters
     * @param train the training data, without the validation part
     * @param validation for choosing options; may be empty
     * @param test for measuring, once, at the end
     */
    public Split(String name, Dataset train, Ratings validation, Ratings test) {
        this(name, train, validation, none(test), test);
    }

    /**
     * Splits off the marked ratings as the test part.
     *
     * @param test entries of the ratings by user
     */
    static Split of(String name, Dataset data, BitSet test) {
        Holdout parts = Holdout.of(data.ratings(), test);
        return new Split(name, data.withRatings(parts.kept()), none(data.ratings()), parts.heldOut());
    }

    /** A split of two given parts. */
    static Split of(String name, Dataset data, Ratings train, Ratings test) {
        return new Split(name, data.withRatings(train), none(train), test);
    }

    /** A cold-start split: users or movies not in the train part show some ratings and are tested on others. */
    static Split coldStart(String name, Dataset train, Ratings shown, Ratings test) {
        return new Split(name, train, none(test), shown, test);
    }

    /**
     * {@return the same test with the shown ratings added to the train part, as the reference for folding in} Linear in
     * the ratings.
     */
    public Split trainedOnShown() {
        RatingsBuilder all = RatingsBuilder.like(test, train.ratings().size() + shown.size());
        all.addAll(train.ratings());
        all.addAll(shown);
        return new Split(name, train.withRatings(all.build()), validation, test);
    }

    /**
     * {@return the same split with a random share of the train part held out for validation} Replaces the previous
     * validation part.
     *
     * @param share of the train part, above 0 and below 1
     * @param seed of the random choice
     * @throws MarqueeException if one of the parts would be empty
     */
    public Split withValidation(double share, long seed) {
        int size = train.ratings().size();
        BitSet sampled = Rng.keyed(seed, "validation".hashCode()).subset(size, Share.of(size, share));
        Holdout parts = Holdout.of(train.ratings(), sampled);
        checkNotEmpty(name, "validation", parts.heldOut());
        return new Split(name, train.withRatings(parts.kept()), parts.heldOut(), shown, test);
    }

    private static Ratings none(Ratings template) {
        return RatingsBuilder.like(template, 0).build();
    }

    private static void checkShape(Ratings train, Ratings other) {
        if (train.users() != other.users() || train.movies() != other.movies()) {
            throw new IllegalArgumentException("a part has %d users and %d movies, but the train part has %d and %d"
                    .formatted(other.users(), other.movies(), train.users(), train.movies()));
        }
    }

    private static void checkNotEmpty(String name, String part, Ratings ratings) {
        if (ratings.size() == 0) {
            throw new MarqueeException(
                    "split %s leaves the %s part empty; use more ratings or another split".formatted(name, part));
        }
    }
}
