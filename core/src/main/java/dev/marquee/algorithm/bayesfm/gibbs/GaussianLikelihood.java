package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * A rating is the machine's value beside the mean of all ratings, with normal noise of precision α α_u α_m: some users are
 * less consistent than others, and on some movies opinions differ more. All users have the same thresholds, half way
 * between the values of the scale.
 */
public final class GaussianLikelihood implements Likelihood {
    /** As many ratings of ordinary precision as hold a user to it. */
    private static final double DEGREES = 20;

    private final RatingMatrix cells;
    private final float[] targets;
    private final float[] thresholds;
    private final float[] users;
    private final MoviePrecisions movies;
    private double ordinary = 1;

    public GaussianLikelihood(RatingMatrix cells, Ratings ratings) {
        RatingScale scale = ratings.scale();
        this.cells = cells;
        this.targets = new float[scale.levels()];
        for (int level = 0; level < targets.length; level++) {
            targets[level] = (float) (scale.value(level) - ratings.mean());
        }
        this.users = new float[ratings.users()];
        Arrays.fill(users, 1);
        this.movies = new MoviePrecisions(cells);
        int steps = targets.length - 1;
        this.thresholds = new float[ratings.users() * steps];
        for (int place = 0; place < thresholds.length; place++) {
            thresholds[place] = targets[place % steps] + scale.step() / 2;
        }
    }

    @Override
    public void observe(float[] values, Rng rng) {
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = targets[cells.level(cell)] - values[cell];
        }
        movies.draw(values, users, rng);
        drawUsers(values, rng);
    }

    /** First α, that of an ordinary user, then each user's own. */
    private void drawUsers(float[] residuals, Rng rng) {
        double[] errors = new double[users.length];
        double all = 0;
        for (int user = 0; user < users.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                errors[user] += residuals[cell] * residuals[cell] * movies.values()[cells.movies()[cell]];
            }
            all += errors[user] * users[user] / ordinary;
        }
        ordinary = rng.nextGamma((1 + cells.size()) / 2.0) / ((1 + all) / 2);
        for (int user = 0; user < users.length; user++) {
            int ratings = cells.userStarts()[user + 1] - cells.userStarts()[user];
            double own = rng.nextGamma((DEGREES + ratings) / 2) / ((DEGREES + ordinary * errors[user]) / 2);
            users[user] = (float) (ordinary * own);
        }
    }

    @Override
    public float[] userPrecisions() {
        return users;
    }

    @Override
    public float[] moviePrecisions() {
        return movies.values();
    }

    @Override
    public float[] thresholds() {
        return thresholds;
    }

    @Override
    public CutpointPrior cutpointsPrior() {
        return CutpointPrior.fixed(Arrays.copyOf(thresholds, targets.length - 1));
    }
}
