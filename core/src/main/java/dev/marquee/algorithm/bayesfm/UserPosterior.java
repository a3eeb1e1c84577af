package dev.marquee.algorithm.bayesfm;

import java.util.Arrays;

/**
 * A person in one draw.
 *
 * @param row as in the draw's table of users
 * @param thresholds of theirs
 * @param scale of theirs
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
record UserPosterior(float[] row, float[] thresholds, float scale) {
    /** The same with thresholds so much lower: with every value so much higher. */
    UserPosterior moved(float effect) {
        float[] moved = thresholds.clone();
        for (int step = 0; step < moved.length; step++) {
            moved[step] -= effect;
        }
        return new UserPosterior(row, moved, scale);
    }

    static UserPosterior of(Draw draw, int user) {
        int width = draw.users().width();
        int steps = draw.newcomer().ladder().steps();
        return new UserPosterior(
                Arrays.copyOfRange(draw.users().values(), user * width, (user + 1) * width),
                Arrays.copyOfRange(draw.thresholds(), user * steps, (user + 1) * steps),
                draw.userScales()[user]);
    }
}
