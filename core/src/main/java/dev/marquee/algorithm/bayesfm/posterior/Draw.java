package dev.marquee.algorithm.bayesfm.posterior;

import java.util.Arrays;

/**
 * Posterior draw: the mean of a chain over a window of sweeps. A rating is at most level l with probability Φ(a (t_l -
 * η)), where η is the linear predictor of user and movie, the dot product of their rows, t the user's thresholds and a
 * the user's scale times the movie's.
 *
 * @param users one row per user
 * @param movies one row per movie
 * @param thresholds thresholds of each user, one fewer than levels
 * @param userScales scale of each user
 * @param movieScales scale of each movie
 * @param timeBuckets offset of the linear predictor in each time bucket
 * @param newUser prior of new users
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record Draw(
        FactorTable users,
        FactorTable movies,
        float[] thresholds,
        float[] userScales,
        float[] movieScales,
        float[] timeBuckets,
        NewUserPrior newUser) {
    /** The same draw with another prior of new users. */
    public Draw withNewUser(NewUserPrior prior) {
        return new Draw(users, movies, thresholds, userScales, movieScales, timeBuckets, prior);
    }

    /**
     * A user in one draw.
     *
     * @param row row in the layout of the draw's table of users
     * @param thresholds thresholds of the user
     * @param scale scale of the user
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
    public record UserPosterior(float[] row, float[] thresholds, float scale) {
        /** Lowers all thresholds by {@code effect}, which equals raising every linear predictor by it. */
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
