package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.NewUserPrior;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.Normal;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Calibrates the prior of new users on the training ratings, in one draw. A fold-in puts the prior means into the
 * model, but what a user of whom nothing is known will rate is a mean over users: thresholds are sums of exponentials
 * of cutpoints, so their mean lies far above the threshold at the cutpoints' means if users differ. Therefore the means
 * of the cutpoints are set so that for a user without ratings the predicted frequency of every level, over a sample of
 * the training ratings, is the observed one. Costs a few hundred Φ values per rating sampled.
 */
public final class NewUserCalibration {
    private static final int MAX_SAMPLE = 4096;
    /** The predictive scale depends on the thresholds, so they are calibrated once more with the new scale. */
    private static final int ROUNDS = 2;

    private static final int BISECTIONS = 24;
    private static final double MAX_THRESHOLD = 16;
    private static final double MIN_GAP = 1e-3;
    private static final double PSEUDO_RATINGS = 0.5;

    private final RatingRows trained;
    private final double[] shares;
    private final IntFunction<List<Integer>> demographics;
    private final int typical;

    /**
     * @param trained training ratings by user
     * @param levels number of levels of the scale
     * @param demographics columns of a user's demographic features
     * @param typical typical number of ratings per user; 0 if rated movies are not features of users
     */
    public NewUserCalibration(RatingRows trained, int levels, IntFunction<List<Integer>> demographics, int typical) {
        this.trained = trained;
        this.shares = shares(trained, levels);
        this.demographics = demographics;
        this.typical = typical;
    }

    /** The draw with a calibrated prior; shared thresholds are kept as they are. */
    public Draw of(Draw draw) {
        Draw calibrated = draw.withNewUser(new PopulationMean(trained, demographics, typical).of(draw));
        for (int round = 0; round < ROUNDS && !draw.newUser().cutpoints().isFixed(); round++) {
            calibrated = calibrated.withNewUser(calibrated.newUser().withCutpointMeans(cutpoints(calibrated)));
        }
        return calibrated;
    }

    private float[] cutpoints(Draw draw) {
        int steps = draw.newUser().cutpoints().steps();
        Sample sample = sample(draw);
        float[] thresholds = new float[steps];
        double last = -MAX_THRESHOLD;
        for (int step = 0; step < steps; step++) {
            last = Math.max(last + MIN_GAP, sample.threshold(shares[step]));
            thresholds[step] = (float) last;
        }
        double[] cutpoints = CutpointPrior.toUnconstrained(thresholds);
        float[] means = new float[steps];
        for (int step = 0; step < steps; step++) {
            means[step] = (float) cutpoints[step];
        }
        return means;
    }

    /** Every n-th training rating, predicted as of a user without ratings who has the demographics of its user. */
    private Sample sample(Draw draw) {
        NewUserPrior prior = draw.newUser();
        int steps = prior.cutpoints().steps();
        float scale = new UserFoldIn(new int[0], new byte[0], draw.movies().rank(), steps, false)
                .into(draw, mean(draw, 0))
                .scale();
        double[] values = new double[Math.min(MAX_SAMPLE, trained.size())];
        double[] scales = new double[values.length];
        float[] row = mean(draw, 0).row(prior.means());
        int user = 0;
        int current = 0;
        for (int i = 0; i < values.length; i++) {
            int entry = (int) ((long) trained.size() * i / values.length);
            while (trained.end(user) <= entry) {
                user++;
            }
            if (user != current) {
                row = mean(draw, user).row(prior.means());
                current = user;
            }
            int movie = trained.column(entry);
            int width = draw.movies().width();
            values[i] = Kernels.best().dot(width, row, 0, draw.movies().values(), movie * width);
            scales[i] = (double) scale * draw.movieScales()[movie];
        }
        return new Sample(values, scales);
    }

    private NewUserMean mean(Draw draw, int user) {
        return new NewUserMean(draw, demographics.apply(user), new int[0], typical);
    }

    /** Share of the training ratings at or below each level, with half a rating added above and below. */
    private static double[] shares(RatingRows trained, int levels) {
        double[] shares = new double[levels];
        for (int entry = 0; entry < trained.size(); entry++) {
            shares[trained.level(entry)]++;
        }
        double below = PSEUDO_RATINGS;
        for (int level = 0; level < levels; level++) {
            below += shares[level];
            shares[level] = below / (trained.size() + 2 * PSEUDO_RATINGS);
        }
        return shares;
    }

    /**
     * Sampled ratings.
     *
     * @param values linear predictor of each
     * @param scales scale of each
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Sample(double[] values, double[] scales) {
        /** The threshold below which a share of the ratings is expected. */
        double threshold(double share) {
            double low = -MAX_THRESHOLD;
            double high = MAX_THRESHOLD;
            for (int step = 0; step < BISECTIONS; step++) {
                double middle = (low + high) / 2;
                if (expected(middle) < share * values.length) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }

        private double expected(double threshold) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += Normal.cdf(scales[i] * (threshold - values[i]));
            }
            return sum;
        }
    }
}
