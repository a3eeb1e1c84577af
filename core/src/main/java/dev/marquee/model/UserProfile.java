package dev.marquee.model;

import dev.marquee.data.Demographics;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A person whom a model has not been trained on.
 *
 * @param demographics what is known of them, or {@link Demographics#UNKNOWN}
 * @param ratings what they rated so far, at most once a movie; may be empty
 */
public record UserProfile(Demographics demographics, List<Rated> ratings) {
    /** Copies the ratings and checks that no movie is rated twice. */
    public UserProfile {
        ratings = List.copyOf(ratings);
        if (ratings.stream().mapToInt(Rated::movie).distinct().count() < ratings.size()) {
            throw new IllegalArgumentException("a profile rates a movie twice");
        }
    }

    /**
     * The same person without some of their ratings.
     *
     * @param places of these ratings in the list, 0-based
     */
    public UserProfile without(Set<Integer> places) {
        return new UserProfile(
                demographics,
                IntStream.range(0, ratings.size())
                        .filter(place -> !places.contains(place))
                        .mapToObj(ratings::get)
                        .toList());
    }

    /**
     * A rating of theirs.
     *
     * @param movie 0-based
     * @param value on the scale of the model's training data
     */
    public record Rated(int movie, float value) {}
}
