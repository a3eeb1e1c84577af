package dev.marquee.testkit;

import dev.marquee.data.Demographics;
import dev.marquee.model.UserProfile;
import java.util.List;
import java.util.stream.IntStream;

/** Profiles of users without demographics. */
public final class Profiles {
    private Profiles() {}

    /** A user who rated one movie. */
    public static UserProfile rating(int movie, float value) {
        return new UserProfile(Demographics.UNKNOWN, List.of(new UserProfile.Rated(movie, value)));
    }

    /** A user who rated each movie five stars. */
    public static UserProfile probabilityLiked(int... movies) {
        return new UserProfile(
                Demographics.UNKNOWN,
                IntStream.of(movies)
                        .mapToObj(movie -> new UserProfile.Rated(movie, 5))
                        .toList());
    }
}
