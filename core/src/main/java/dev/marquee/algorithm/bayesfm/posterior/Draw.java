package dev.marquee.algorithm.bayesfm.posterior;

import java.util.Arrays;

/**
 * What a chain knew in a window of draws. A rating is at most level l with chance Φ(a (t_l - f)), where f is the value of
 * user and movie, the product of their rows, t the user's thresholds and a the user's scale times the movie's.
 *
 * @param users a row a user
 * @param movies a row a movie
 * @param thresholds of each user, one less than there are levels
 * @param userScales of each user
 * @param movieScales of each movie
 * @param timeBuckets what each moment adds to the values of its user
 * @param newUser what is known of a person to come
 */
@SuppressWarnings("ArrayRecordComponent")
public // a view for inner loops, never compared
record Draw(
        FactorTable users,
        FactorTable movies,
        float[] thresholds,
        float[] userScales,
        float[] movieScales,
        float[] timeBuckets,
        NewUserPrior newUser) {

    /**
     * A person in one draw.
     *
     * @param row as in the draw's table of users
     * @param thresholds of theirs
     * @param scale of theirs
     */
    @SuppressWarnings("ArrayRecordComponent")
    public // a view for inner loops, never compared
    record UserPosterior(float[] row, float[] thresholds, float scale) {
        /** The same with thresholds so much lower: with every value so much higher. */
        public UserPosterior moved(float effect) {
            float[] moved = thresholds.clone();
            for (int step = 0; step < moved.length; step++) {
                moved[step] -= effect;
            }
            return new UserPosterior(row, moved, scale);
        }

        public static UserPosterior of(Draw draw, int user) {
            int width = draw.users().width();
            int steps = draw.newUser().cutpoints().steps();
            return new UserPosterior(
                    Arrays.copyOfRange(draw.users().values(), user * width, (user + 1) * width),
                    Arrays.copyOfRange(draw.thresholds(), user * steps, (user + 1) * steps),
                    draw.userScales()[user]);
        }
    }
}
