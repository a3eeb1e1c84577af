package dev.marquee.testkit;

import dev.marquee.data.Demographics;
import dev.marquee.model.UserProfile;
import java.util.List;
import java.util.stream.IntStream;

/** People of whom nothing is known but ratings. */
public final class Profiles {
    private Profiles() {}

    /** Someone who has rated one movie. */
    public static UserProfile rating(int movie, float value) {
        return new UserProfile(Demographics.UNKNOWN, List.of(new UserProfile.Rated(movie, value)));
    }

    /** Someone who has given five stars to each of some movies. */
    public static UserProfile probabilityLiked(int... movies) {
        return new UserProfile(
                Demographics.UNKNOWN,
                IntStream.of(movies)
                        .mapToObj(movie -> new UserProfile.Rated(movie, 5))
                        .toList());
    }
}
