package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.math.Rng;
import java.util.BitSet;

/**
 * A data set cut in parts. Neither the train nor the test part is empty, and all range over the same users and movies. A
 * user or movie without a rating in the train part is new to a model: one that folds in is asked to do so, with the
 * ratings shown, if there are any.
 *
 * @param name of the protocol and its parameters, as on the command line: {@code random:0.2}; folds add their number:
 *     {@code kfold:5/1}
 * @param train what may be learned from, validation excluded
 * @param validation for choosing options; empty unless asked for
 * @param shown what a model is told, when it is asked, of users and movies without a rating in the train part; empty but
 *     for {@code cold-users} and {@code cold-movies}
 * @param test for measuring, once, at the end
 */
public record Split(String name, Dataset train, Ratings validation, Ratings shown, Ratings test) {
    /** Checks that the parts fit each other and that there is something to learn from and to measure on. */
    public Split {
        checkShape(train.ratings(), validation);
        checkShape(train.ratings(), shown);
        checkShape(train.ratings(), test);
        checkNotEmpty(name, "train", train.ratings());
        checkNotEmpty(name, "test", test);
    }

    /** The same with nothing shown. */
    public Split(String name, Dataset train, Ratings validation, Ratings test) {
        this(name, train, validation, none(test), test);
    }

    /**
     * Cuts the marked ratings off as the test part.
     *
     * @param test entries of the ratings by user
     */
    static Split of(String name, Dataset data, BitSet test) {
        Holdout parts = Holdout.of(data.ratings(), test);
        return new Split(name, data.withRatings(parts.kept()), none(data.ratings()), parts.heldOut());
    }

    /** Two parts that came apart. */
    static Split of(String name, Dataset data, Ratings train, Ratings test) {
        return new Split(name, data.withRatings(train), none(train), test);
    }

    /** The train part knows nothing of some users or movies, which show some ratings and are tested on others. */
    static Split ofTheNew(String name, Dataset train, Ratings shown, Ratings test) {
        return new Split(name, train, none(test), shown, test);
    }

    /**
     * The same test of a model that has learned from what is shown as well: what folding in is measured against. Linear
     * in the ratings.
     */
    public Split trainedOnShown() {
        RatingsBuilder all = new RatingsBuilder(
                test.users(), test.movies(), test.scale(), train.ratings().size() + shown.size());
        all.addAll(train.ratings());
        all.addAll(shown);
        return new Split(name, train.withRatings(all.build()), validation, test);
    }

    /**
     * The same split with a random share of the train part set aside for validation, beside what was set aside before.
     *
     * @param share of the train part, above 0 and below 1
     * @throws MarqueeException if one of the parts would be empty
     */
    public Split withValidation(double share, long seed) {
        int size = train.ratings().size();
        BitSet chosen = Rng.keyed(seed, "validation".hashCode()).subset(size, Share.of(size, share));
        Holdout parts = Holdout.of(train.ratings(), chosen);
        checkNotEmpty(name, "validation", parts.heldOut());
        return new Split(name, train.withRatings(parts.kept()), parts.heldOut(), shown, test);
    }

    private static Ratings none(Ratings like) {
        return new RatingsBuilder(like.users(), like.movies(), like.scale()).build();
    }

    private static void checkShape(Ratings train, Ratings other) {
        if (train.users() != other.users() || train.movies() != other.movies()) {
            throw new IllegalArgumentException("a part of %d users by %d movies beside one of %d by %d"
                    .formatted(other.users(), other.movies(), train.users(), train.movies()));
        }
    }

    private static void checkNotEmpty(String name, String part, Ratings ratings) {
        if (ratings.size() == 0) {
            throw new MarqueeException(
                    "split %s leaves the %s part empty; take more ratings or another split".formatted(name, part));
        }
    }
}
