package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;

/** What algorithms require of their training data. */
public final class TrainingData {
    private TrainingData() {}

    /**
     * The ratings or events of a data set, of which there is at least one.
     *
     * @param algorithm name of the algorithm, for the message
     * @throws MarqueeException if there are none
     */
    public static Ratings requireAny(Dataset data, String algorithm) {
        if (data.ratings().size() == 0) {
            throw new MarqueeException("%s has no ratings; %s needs at least one".formatted(data.name(), algorithm));
        }
        return data.ratings();
    }

    /**
     * The ratings of a data set, of which there is at least one.
     *
     * @param algorithm name of the algorithm, for the message; with the option that needs ratings, if one does: {@code
     *     popular with criterion=mean}
     * @throws MarqueeException if there are none, or only events without ratings
     */
    public static Ratings requireRatings(Dataset data, String algorithm) {
        if (data.ratings().isImplicit()) {
            throw new MarqueeException(
                    "%s learns from ratings, and %s has events without ratings; choose ials, bpr, ease, slim, itemknn with basis=cooccurrence, popular with criterion=count or trending, or give data with a rating column"
                            .formatted(algorithm, data.name()));
        }
        return requireAny(data, algorithm);
    }

    /**
     * The ratings of a data set, of which there is at least one, on a scale with levels.
     *
     * @param algorithm name of the algorithm, for the message
     * @throws MarqueeException if there are none, or only events without ratings, or the scale is continuous
     */
    public static Ratings requireLevels(Dataset data, String algorithm) {
        Ratings ratings = requireRatings(data, algorithm);
        if (!ratings.scale().hasLevels()) {
            throw new MarqueeException(
                    "%s predicts a probability for each value of the rating scale, and the continuous scale %s of %s has no such values; choose als, svdpp, neural or bias, or give a scale with steps"
                            .formatted(algorithm, ratings.scale().range(), data.name()));
        }
        return ratings;
    }
}
