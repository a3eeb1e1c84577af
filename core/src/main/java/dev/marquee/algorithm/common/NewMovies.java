package dev.marquee.algorithm.common;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import java.util.stream.IntStream;

/** Which movies of a data set a model is to find a place for. */
public final class NewMovies {
    private NewMovies() {}

    /**
     * The indices in {@code data} of movies without a rating in what was trained on, ascending.
     *
     * @param model may have taken movies in already
     * @param trained what it was trained on
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
                    "%s is not %s with more movies; give the same users, and the same movies before the new ones"
                            .formatted(data.name(), trained.name()));
        }
        if (data.catalogue().size() < model.movies()) {
            throw new IllegalArgumentException(
                    "%s has %d movies, fewer than the %d that the model has taken in; give it these as well, or the model as it was trained"
                            .formatted(data.name(), data.catalogue().size(), model.movies()));
        }
        return IntStream.range(0, data.catalogue().size())
                .filter(movie -> movie >= known || trained.ratings().byMovie().count(movie) == 0)
                .toArray();
    }
}
