package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import dev.marquee.algorithm.bayesfm.gibbs.Likelihood;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.math.RunningMean;

/**
 * The mean of some successive draws of a chain. Successive draws hardly turn their factors against each other, so the mean
 * predicts almost as well as all of them and takes the room of one: thirty windows do the work of four hundred draws. What
 * the mean hides, how far the machine's values moved within the window, is watched on some of the ratings and given back
 * as noise.
 */
public final class Window {
    private final Coefficients users;
    private final Coefficients movies;
    private final float[] thresholds;
    private final float[] userPrecisions;
    private final float[] moviePrecisions;
    private final CutpointPrior cutpoints;
    private final float[] timeBuckets;
    private final WithinWindowVariance watch;
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
        this.watch = new WithinWindowVariance(cells);
    }

    /** Takes in what a chain has drawn last. */
    public void add(
            Coefficients drawnUsers, Coefficients drawnMovies, Likelihood observation, float[] timeBucketEffects) {
        draws++;
        float share = 1f / draws;
        users.lerp(drawnUsers, share);
        movies.lerp(drawnMovies, share);
        RunningMean.lerp(thresholds, observation.thresholds(), share);
        RunningMean.lerp(userPrecisions, observation.userPrecisions(), share);
        RunningMean.lerp(moviePrecisions, observation.moviePrecisions(), share);
        if (!cutpoints.isFixed()) {
            RunningMean.lerp(cutpoints.means(), observation.cutpointsPrior().means(), share);
            RunningMean.lerp(
                    cutpoints.precisions(), observation.cutpointsPrior().precisions(), share);
        }
        RunningMean.lerp(timeBuckets, timeBucketEffects, share);
        watch.add(drawnUsers, drawnMovies, observation.thresholds());
    }

    /** The mean as tables to predict with. */
    public Draw draw(RatingMatrix cells) {
        float[] userScales = userScales(watch.variance());
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
     * Watches how far the machine's values of some ratings, as their users' thresholds see them, move from draw to draw.
     * Welford's running variance for each.
     */
    static final class WithinWindowVariance {
        private static final int MOST = 4096;

        private final int[] users;
        private final int[] movies;
        private final double[] means;
        private final double[] squares;
        private int draws;

        WithinWindowVariance(RatingMatrix cells) {
            int watched = Math.min(MOST, cells.size());
            this.users = new int[watched];
            this.movies = new int[watched];
            this.means = new double[watched];
            this.squares = new double[watched];
            int user = 0;
            for (int i = 0; i < watched; i++) {
                int cell = (int) ((long) cells.size() * i / watched);
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

        /** The mean over ratings of the variance over draws. */
        double variance() {
            double sum = 0;
            for (double square : squares) {
                sum += square / draws;
            }
            return sum / squares.length;
        }
    }
}
