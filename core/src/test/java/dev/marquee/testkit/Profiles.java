package dev.marquee.testkit;

import dev.marquee.data.Demographics;
import dev.marquee.model.Profile;
import java.util.List;
import java.util.stream.IntStream;

/** People of whom nothing is known but ratings. */
public final class Profiles {
    private Profiles() {}

    /** Someone who has rated one movie. */
    public static Profile rating(int movie, float value) {
        return new Profile(Demographics.UNKNOWN, List.of(new Profile.Rated(movie, value)));
    }

    /** Someone who has given five stars to each of some movies. */
    public static Profile liking(int... movies) {
        return new Profile(
                Demographics.UNKNOWN,
                IntStream.of(movies)
                        .mapToObj(movie -> new Profile.Rated(movie, 5))
                        .toList());
    }
}
