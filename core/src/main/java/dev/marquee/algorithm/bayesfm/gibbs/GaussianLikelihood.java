package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Normal likelihood: a rating minus the mean of all ratings is the linear predictor η plus normal noise of precision α
 * α_u α_m, since users differ in consistency and movies in how much opinions differ. All users have the same
 * thresholds, half way between the values of the scale.
 */
public final class GaussianLikelihood implements Likelihood {
    /** Degrees of freedom of the prior of a user's precision: the weight of the prior in ratings. */
    private static final double DEGREES = 20;

    private final RatingMatrix cells;
    private final float[] targets;
    private final float[] thresholds;
    private final float[] users;
    private final MoviePrecisions movies;
    private double common = 1;

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
        for (int index = 0; index < thresholds.length; index++) {
            thresholds[index] = targets[index % steps] + scale.step() / 2;
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

    /** First α, the common precision, then each user's own. */
    private void drawUsers(float[] residuals, Rng rng) {
        double[] errors = new double[users.length];
        double all = 0;
        for (int user = 0; user < users.length; user++) {
            for (int cell = cells.userStarts()[user]; cell < cells.userStarts()[user + 1]; cell++) {
                errors[user] += residuals[cell] * residuals[cell] * movies.values()[cells.movies()[cell]];
            }
            all += errors[user] * users[user] / common;
        }
        common = rng.nextGamma((1 + cells.size()) / 2.0) / ((1 + all) / 2);
        for (int user = 0; user < users.length; user++) {
            int ratings = cells.userStarts()[user + 1] - cells.userStarts()[user];
            double own = rng.nextGamma((DEGREES + ratings) / 2) / ((DEGREES + common * errors[user]) / 2);
            users[user] = (float) (common * own);
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

    @Override
    public Stream<float[]> arrays() {
        return Stream.of(users, movies.values());
    }

    @Override
    public void save(LongConsumer numbers) {
        numbers.accept(Double.doubleToRawLongBits(common));
    }

    @Override
    public void load(LongSupplier numbers) {
        common = Double.longBitsToDouble(numbers.getAsLong());
    }
}
