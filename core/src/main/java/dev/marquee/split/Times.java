package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;

/** What the protocols need that go by time. */
final class Times {
    private Times() {}

    /** Refuses data whose ratings have no times. */
    static void require(String protocol, Dataset data) {
        if (!data.ratings().haveTimes()) {
            throw new MarqueeException(
                    "split %s goes by the time of the ratings, which %s does not have; use random:0.2"
                            .formatted(protocol, data.name()));
        }
    }
}
