package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;

/** What algorithms require of their training data. */
public final class TrainingData {
    private TrainingData() {}

    /**
     * The ratings of a data set, of which there is at least one.
     *
     * @param algorithm name of the algorithm, for the message
     * @throws MarqueeException if there are no ratings
     */
    public static Ratings requireRatings(Dataset data, String algorithm) {
        if (data.ratings().size() == 0) {
            throw new MarqueeException("%s has no ratings; %s needs at least one".formatted(data.name(), algorithm));
        }
        return data.ratings();
    }
}
