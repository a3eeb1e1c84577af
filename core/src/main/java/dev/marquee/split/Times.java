package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;

/** The precondition of protocols that split by time. */
final class Times {
    private Times() {}

    /** Rejects data whose ratings have no times. */
    static void require(String protocol, Dataset data) {
        if (!data.ratings().hasTimes()) {
            throw new MarqueeException("split %s needs the times of the ratings, which %s does not have; use random:0.2"
                    .formatted(protocol, data.name()));
        }
    }
}
