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
        int width = draw.users().width();
        int steps = draw.newcomer().ladder().steps();
        return new Place(
                Arrays.copyOfRange(draw.users().values(), user * width, (user + 1) * width),
                Arrays.copyOfRange(draw.thresholds(), user * steps, (user + 1) * steps),
                draw.userScales()[user]);
    }
}
