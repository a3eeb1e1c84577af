package dev.marquee.model;

import dev.marquee.data.Demographics;
import dev.marquee.data.Ratings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A user the model was not trained on.
 *
 * @param demographics the user's, or {@link Demographics#UNKNOWN}
 * @param ratings the user's ratings, at most one per movie; may be empty
 */
public record UserProfile(Demographics demographics, List<Rated> ratings) {
    /** Copies the ratings and checks that no movie is rated twice. */
    public UserProfile {
        ratings = List.copyOf(ratings);
        if (ratings.stream().mapToInt(Rated::movie).distinct().count() < ratings.size()) {
            throw new IllegalArgumentException("a profile must not rate a movie twice");
        }
    }

    /**
     * Rejects ratings that the training data of a model could not contain: every model that folds in calls it first.
     *
     * @param trained the training data's ratings
     * @throws dev.marquee.data.UsageException if a rating is not on their scale, naming the value and the scale; or, if
     *     they are events, is not the weight of one
     */
    public void requireOn(Ratings trained) {
        ratings.forEach(rated -> trained.require(rated.value()));
    }

    /**
     * {@return the profile without some of its ratings}
     *
     * @param indices of these ratings in the list, 0-based
     */
    public UserProfile without(Set<Integer> indices) {
        return new UserProfile(
                demographics,
                IntStream.range(0, ratings.size())
                        .filter(index -> !indices.contains(index))
                        .mapToObj(ratings::get)
                        .toList());
    }

    /**
     * One rating.
     *
     * @param movie 0-based
     * @param value on the scale of the model's training data; the weight of the event if that is implicit
     */
    public record Rated(int movie, float value) {}
}
