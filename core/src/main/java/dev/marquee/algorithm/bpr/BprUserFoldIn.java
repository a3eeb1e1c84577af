package dev.marquee.algorithm.bpr;

import dev.marquee.algorithm.common.Preference;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import dev.marquee.model.UserProfile;
import java.util.BitSet;
import java.util.List;

/**
 * Estimates the factors of a new user: gradient steps on these factors alone, starting from the mean user, with
 * negatives that depend on the profile alone. A hundred ratings at rank 64 cost about 200 thousand multiplications.
 */
final class BprUserFoldIn {
    private static final int PASSES = 30;
    private static final int TRIES = 16;

    private final BprOptions options;
    private final Preference preference;
    private final DenseRows anyUser;
    private final DenseRows movies;

    /** @param preference what ratings say */
    BprUserFoldIn(BprOptions options, Preference preference, DenseRows anyUser, DenseRows movies) {
        this.preference = preference;
        this.options = options;
        this.anyUser = anyUser;
        this.movies = movies;
    }

    /** One row, in the layout of users. */
    DenseRows foldIn(UserProfile profile) {
        DenseRows row = anyUser.resized(1);
        float[] user = row.values();
        List<UserProfile.Rated> ratings = profile.ratings();
        BitSet seen = new BitSet();
        ratings.forEach(rated -> seen.set(rated.movie()));
        BprStep step = new BprStep(options, options.learningRate(), movies);
        for (int pass = 0; pass < PASSES; pass++) {
            for (UserProfile.Rated rated : ratings) {
                Rng rng = Rng.keyed(rated.movie(), pass);
                for (int tries = 0; tries < TRIES; tries++) {
                    int other = rng.nextInt(movies.rows());
                    if (!seen.get(other)) {
                        step.stepOfUser(user, 0, rated.movie(), other, preference.of(rated.value()));
                        break;
                    }
                }
            }
        }
        return row;
    }
}
