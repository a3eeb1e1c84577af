package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.Ratings;
import dev.marquee.model.Model;
import java.util.stream.IntStream;

/** What algorithms require of the data they are trained on, and of data with movies to fold in. */
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

    /**
     * The indices in {@code data} of the movies without ratings in the training data, ascending.
     *
     * @param model may already have folded in movies
     * @param trained training data of the model
     * @throws IllegalArgumentException if {@code data} has other users or lacks movies
     */
    public static int[] newMovies(Model model, Dataset trained, Dataset data) {
        int known = trained.catalogue().size();
        if (!data.users().ids().ids().equals(trained.users().ids().ids())
                || data.catalogue().size() < known
                || !data.catalogue()
                        .movies()
                        .subList(0, known)
                        .equals(trained.catalogue().movies())) {
            throw new IllegalArgumentException(
                    "%s does not extend %s by movies; use the same users, and the same movies followed by the new ones"
                            .formatted(data.name(), trained.name()));
        }
        if (data.catalogue().size() < model.movies()) {
            throw new IllegalArgumentException(
                    "%s has %d movies, fewer than the %d of the model; include all movies folded in before, or use the model as trained"
                            .formatted(data.name(), data.catalogue().size(), model.movies()));
        }
        return IntStream.range(0, data.catalogue().size())
                .filter(movie -> movie >= known || trained.ratings().byMovie().count(movie) == 0)
                .toArray();
    }
}
