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
record Place(float[] row, float[] thresholds, float scale) {
    static Place of(Draw draw, int user) {
        int width = draw.width();
        int steps = draw.thresholds().length / draw.userScales().length;
        return new Place(
                Arrays.copyOfRange(draw.users(), user * width, (user + 1) * width),
                Arrays.copyOfRange(draw.thresholds(), user * steps, (user + 1) * steps),
                draw.userScales()[user]);
    }
}
