package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.gibbs.Likelihood;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;

/**
 * Mean of successive samples of a chain. The factors of successive samples hardly rotate against each other, so the
 * mean predicts almost as well as all of them and takes the memory of one: thirty windows do the work of four hundred
 * samples. The mean hides how far the linear predictors moved within the window; this variance is measured on some of
 * the ratings and added to the noise.
 */
public final class Window {
    private final Coefficients users;
    private final Coefficients movies;
    private final float[] thresholds;
    private final float[] userPrecisions;
    private final float[] moviePrecisions;
    private final CutpointPrior cutpoints;
    private final float[] timeBuckets;
    private final WithinWindowVariance variance;
    private int draws;

    public Window(
            RatingMatrix cells, Coefficients users, Coefficients movies, CutpointPrior cutpoints, int timeBuckets) {
        this.users = new Coefficients(users.side(), users.rank());
        this.movies = new Coefficients(movies.side(), movies.rank());
        this.thresholds = new float[users.side().rows() * cutpoints.steps()];
        this.userPrecisions = new float[users.side().rows()];
        this.moviePrecisions = new float[movies.side().rows()];
        this.cutpoints = cutpoints;
        this.timeBuckets = new float[timeBuckets];
        this.variance = new WithinWindowVariance(cells);
    }

    /** Adds the latest sample of a chain. */
    public void add(
            Coefficients drawnUsers, Coefficients drawnMovies, Likelihood likelihood, float[] timeBucketEffects) {
        draws++;
        float share = 1f / draws;
        users.lerp(drawnUsers, share);
        movies.lerp(drawnMovies, share);
        Coefficients.lerp(thresholds, likelihood.thresholds(), share);
        Coefficients.lerp(userPrecisions, likelihood.userPrecisions(), share);
        Coefficients.lerp(moviePrecisions, likelihood.moviePrecisions(), share);
        if (!cutpoints.isFixed()) {
            Coefficients.lerp(cutpoints.means(), likelihood.cutpointsPrior().means(), share);
            Coefficients.lerp(
                    cutpoints.precisions(), likelihood.cutpointsPrior().precisions(), share);
        }
        Coefficients.lerp(timeBuckets, timeBucketEffects, share);
        variance.add(drawnUsers, drawnMovies, likelihood.thresholds());
    }

    /** The mean as a draw to predict with. */
    public Draw draw(RatingMatrix cells) {
        float[] userScales = userScales(variance.variance());
        float[] movieScales = new float[moviePrecisions.length];
        for (int movie = 0; movie < movieScales.length; movie++) {
            movieScales[movie] = (float) Math.sqrt(moviePrecisions[movie]);
        }
        PredictionRows ofUsers = PredictionRows.ofUsers(users, cells);
        PredictionRows ofMovies = PredictionRows.ofMovies(movies, cells);
        return new Draw(
                FactorTable.ofUsers(ofUsers, ofMovies),
                FactorTable.ofMovies(ofMovies, ofUsers),
                thresholds,
                userScales,
                movieScales,
                timeBuckets,
                NewUserPrior.of(users, movies, ofUsers.mean(), cutpoints, geometricMean(userScales)));
    }

    private float[] userScales(double noise) {
        float[] scales = new float[userPrecisions.length];
        for (int user = 0; user < scales.length; user++) {
            scales[user] = (float) (1 / Math.sqrt(1 / userPrecisions[user] + noise));
        }
        return scales;
    }

    private static float geometricMean(float[] scales) {
        double logs = 0;
        for (float scale : scales) {
            logs += Math.log(scale);
        }
        return (float) Math.exp(logs / scales.length);
    }

    /**
     * Variance of the linear predictors of some ratings, relative to the middle threshold of their users, within a
     * window. Welford's running variance for each rating.
     */
    static final class WithinWindowVariance {
        private static final int MAX_RATINGS = 4096;

        private final int[] users;
        private final int[] movies;
        private final double[] means;
        private final double[] squares;
        private int draws;

        WithinWindowVariance(RatingMatrix cells) {
            int count = Math.min(MAX_RATINGS, cells.size());
            this.users = new int[count];
            this.movies = new int[count];
            this.means = new double[count];
            this.squares = new double[count];
            int user = 0;
            for (int i = 0; i < count; i++) {
                int cell = (int) ((long) cells.size() * i / count);
                while (cells.userStarts()[user + 1] <= cell) {
                    user++;
                }
                users[i] = user;
                movies[i] = cells.movies()[cell];
            }
        }

        void add(Coefficients ofUsers, Coefficients ofMovies, float[] thresholds) {
            draws++;
            int steps = thresholds.length / ofUsers.side().rows();
            for (int i = 0; i < users.length; i++) {
                double value = ofUsers.sums(0)[users[i]] + ofMovies.sums(0)[movies[i]];
                for (int factor = 1; factor <= ofUsers.rank(); factor++) {
                    value += ofUsers.sums(factor)[users[i]] * ofMovies.sums(factor)[movies[i]];
                }
                value -= thresholds[users[i] * steps + steps / 2];
                double before = value - means[i];
                means[i] += before / draws;
                squares[i] += before * (value - means[i]);
            }
        }

        /** Mean over ratings of the variance over samples. */
        double variance() {
            double sum = 0;
            for (double square : squares) {
                sum += square / draws;
            }
            return sum / squares.length;
        }
    }
}
