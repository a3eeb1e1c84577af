package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import java.util.stream.IntStream;

/** Finds the movies of a data set that a model has to fold in. */
public final class NewMovies {
    private NewMovies() {}

    /**
     * The indices in {@code data} of the movies without ratings in the training data, ascending.
     *
     * @param model may already have folded in movies
     * @param trained training data of the model
     * @throws IllegalArgumentException if {@code data} has other users or lacks movies
     */
    public static int[] of(Model model, Dataset trained, Dataset data) {
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
