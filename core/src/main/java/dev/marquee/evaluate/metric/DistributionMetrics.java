package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.DistributionModel;
import dev.marquee.model.DistributionScorer;
import dev.marquee.model.Model;
import java.util.List;

/**
 * Likelihood and calibration metrics of models that predict a probability for every rating value. With n test ratings,
 * P is the predicted probability of a rating and F the predicted cumulative probability. Probabilities below 10⁻⁶ count
 * as 10⁻⁶, since a single 0 would make every mean infinite.
 */
final class DistributionMetrics implements MetricGroup {
    /** Mean log-likelihood: Σ ln P / n, in nats per rating. */
    public static final Metric LOG_LIKELIHOOD = Metric.higher("logLikelihood");

    /**
     * Log loss of "liked", a rating of at least the relevance threshold, or of {@link RatingScale#liked} where every
     * rating is relevant: −Σ ln P(observed outcome) / n.
     */
    public static final Metric LIKED_LOG_LOSS = Metric.lower("likedLogLoss");

    /**
     * Empirical coverage of the central 50 %, 80 %, 90 % and 95 % prediction intervals; equal to the nominal coverage
     * for a calibrated model. A rating is spread uniformly over F(next lower rating)..F(rating), since ratings are
     * discrete (Czado, Gneiting and Held, "Predictive model assessment for count data", Biometrics 2009).
     */
    public static final List<Metric> WITHIN = CentralIntervals.LEVELS.stream()
            .map(level -> new Metric("within" + level, Direction.NEITHER))
            .toList();

    /** Mean absolute difference of these four from their nominal coverage. */
    public static final Metric CALIBRATION_ERROR = Metric.lower("calibrationError");

    /** Log ratio of the RMSE and the predicted standard deviation: |ln √(Σe² / Σσ²)|. */
    public static final Metric STANDARD_DEVIATION_ERROR = Metric.lower("spreadError");

    /**
     * Expected calibration error of "liked", as in {@link #LIKED_LOG_LOSS}: the mean, over the test ratings, of the absolute
     * difference between the predicted probability and the share that was liked within each of ten bins of equal width
     * (Naeini, Cooper and Hauskrecht, AAAI 2015).
     */
    public static final Metric LIKED_CALIBRATION_ERROR = Metric.lower("likedCalibrationError");

    private static final int BINS = 10;
    private static final double MIN_PROBABILITY = 1e-6;
    private static final int COUNT = 0;
    private static final int LOG = 1;
    private static final int LIKED_LOG = 2;
    private static final int SQUARES = 3;
    private static final int STANDARD_DEVIATIONS = 4;
    private static final int FIRST_WITHIN = 5;
    private static final int FIRST_BIN = FIRST_WITHIN + CentralIntervals.LEVELS.size();

    private final RatingScale scale;
    private final float liked;

    DistributionMetrics(RatingScale scale, Relevance relevance) {
        this.scale = scale;
        this.liked = relevance.liked(scale);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                LOG_LIKELIHOOD,
                LIKED_LOG_LOSS,
                WITHIN.get(0),
                WITHIN.get(1),
                WITHIN.get(2),
                WITHIN.get(3),
                CALIBRATION_ERROR,
                STANDARD_DEVIATION_ERROR,
                LIKED_CALIBRATION_ERROR);
    }

    @Override
    public boolean appliesTo(Model model) {
        return model instanceof DistributionModel;
    }

    @Override
    public int width() {
        return FIRST_BIN + BINS;
    }

    @Override
    public double[] sums(TestUser tested) {
        RatingRows test = tested.test();
        float[] probabilities = new float[scale.levels()];
        double[] sums = new double[width()];
        for (int entry = test.start(tested.user()); entry < test.end(tested.user()); entry++) {
            int movie = test.column(entry);
            DistributionScorer scorer = (DistributionScorer) tested.scorer(entry);
            scorer.probabilities(movie, probabilities);
            check(probabilities, tested.user(), movie);
            double error = (double) test.value(entry) - scorer.rating(movie);
            double standardDeviation = scorer.standardDeviation(movie);
            sums[COUNT]++;
            sums[LOG] += Math.log(Math.max(MIN_PROBABILITY, probabilities[test.level(entry)]));
            boolean wasLiked = test.value(entry) >= liked;
            double likedProbability = likedProbability(probabilities);
            sums[LIKED_LOG] += Math.log(Math.max(MIN_PROBABILITY, wasLiked ? likedProbability : 1 - likedProbability));
            sums[FIRST_BIN + Math.min(BINS - 1, (int) (BINS * likedProbability))] +=
                    likedProbability - (wasLiked ? 1 : 0);
            sums[SQUARES] += error * error;
            sums[STANDARD_DEVIATIONS] += standardDeviation * standardDeviation;
            addWithin(sums, probabilities, test.level(entry));
        }
        return sums;
    }

    @Override
    public double[] values(double[] sums) {
        double[] values = new double[metrics().size()];
        values[0] = sums[LOG] / sums[COUNT];
        values[1] = -sums[LIKED_LOG] / sums[COUNT];
        double error = 0;
        for (int i = 0; i < CentralIntervals.LEVELS.size(); i++) {
            values[2 + i] = sums[FIRST_WITHIN + i] / sums[COUNT];
            error += Math.abs(values[2 + i] - CentralIntervals.LEVELS.get(i) / 100.0);
        }
        values[6] = error / CentralIntervals.LEVELS.size();
        // Undefined if all errors, or all standard deviations, are 0.
        boolean isDefined = sums[SQUARES] > 0 && sums[STANDARD_DEVIATIONS] > 0;
        values[7] = isDefined ? Math.abs(Math.log(sums[SQUARES] / sums[STANDARD_DEVIATIONS])) / 2 : Double.NaN;
        for (int bin = 0; bin < BINS; bin++) {
            values[8] += Math.abs(sums[FIRST_BIN + bin]) / sums[COUNT];
        }
        return values;
    }

    private double likedProbability(float[] probabilities) {
        double sum = 0;
        for (int level = 0; level < probabilities.length; level++) {
            sum += scale.value(level) >= liked ? probabilities[level] : 0;
        }
        return Math.min(1, sum);
    }

    private static void addWithin(double[] sums, float[] probabilities, int level) {
        double below = 0;
        for (int lower = 0; lower < level; lower++) {
            below += probabilities[lower];
        }
        for (int i = 0; i < CentralIntervals.LEVELS.size(); i++) {
            sums[FIRST_WITHIN + i] += CentralIntervals.within(
                    CentralIntervals.LEVELS.get(i) / 100.0, below, below + probabilities[level]);
        }
    }

    private static void check(float[] probabilities, int user, int movie) {
        for (float probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalStateException(
                        "the model predicts for user %d and movie %d the probability %s; it must be in 0..1"
                                .formatted(user, movie, probability));
            }
        }
    }
}
