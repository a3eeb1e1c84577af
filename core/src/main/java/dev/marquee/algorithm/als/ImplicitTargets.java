package dev.marquee.algorithm.als;

import dev.marquee.algorithm.common.Preference;
import dev.marquee.data.Ratings;

/**
 * What a rating or an event says of its pair of user and movie: the target of its score, and the weight of the squared
 * error.
 */
record ImplicitTargets(boolean areEvents, Preference preference) {
    static ImplicitTargets of(Ratings ratings, IalsOptions options) {
        return new ImplicitTargets(ratings.isImplicit(), Preference.of(ratings, options.dislikeWeight()));
    }

    /** {@return 1 for a rating, the value of an event} */
    float weight(float value) {
        return areEvents ? value : 1;
    }

    /** {@return the preference of a rating, 1 for an event} */
    float target(float value) {
        return preference.of(value);
    }
}
