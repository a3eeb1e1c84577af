package dev.marquee.evaluate;

import dev.marquee.data.RatingRows;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import java.util.List;

/**
 * How far predicted ratings are from given ones. With n test ratings, y a rating, p its prediction and e = y − p.
 * Predictions are taken as the model gives them, within the scale but not rounded to it.
 */
public final class RatingMetrics implements MetricGroup {
    private static final int COUNT = 0;
    private static final int ABSOLUTES = 1;
    private static final int ERRORS = 2;
    private static final int SQUARES = 3;
    private static final int RATINGS = 4;
    private static final int RATING_SQUARES = 5;

    /** Root of the mean squared error: √(Σe² / n). */
    public static final Metric RMSE =
            new Metric("rmse", Direction.LOWER_IS_BETTER, sums -> Math.sqrt(sums[SQUARES] / sums[COUNT]));

    /** Mean absolute error: Σ|e| / n. */
    public static final Metric MAE =
            new Metric("mae", Direction.LOWER_IS_BETTER, sums -> sums[ABSOLUTES] / sums[COUNT]);

    /**
     * Coefficient of determination: 1 − Σe² / Σ(y − ȳ)², where ȳ is the mean of the test ratings. Not defined where all
     * test ratings are equal.
     */
    public static final Metric R2 =
            new Metric("r2", Direction.HIGHER_IS_BETTER, sums -> 1 - sums[SQUARES] / ratingSpread(sums));

    /**
     * Explained variance: 1 − Σ(e − ē)² / Σ(y − ȳ)², where ē is the mean error: R² but for a constant shift of the
     * predictions. Not defined where all test ratings are equal.
     */
    public static final Metric EXPLAINED_VARIANCE = new Metric(
            "explainedVariance",
            Direction.HIGHER_IS_BETTER,
            sums -> 1 - spread(sums[COUNT], sums[ERRORS], sums[SQUARES]) / ratingSpread(sums));

    @Override
    public List<Metric> metrics() {
        return List.of(RMSE, MAE, R2, EXPLAINED_VARIANCE);
    }

    @Override
    public boolean appliesTo(Model model) {
        return model instanceof RatingModel;
    }

    @Override
    public int width() {
        return 6;
    }

    @Override
    public double[] sums(TestUser tested) {
        RatingScorer scorer = (RatingScorer) tested.scorer();
        RatingRows test = tested.test().byUser();
        // Ratings are taken from the middle of their scale, which leaves spreads as they are and loses fewer digits.
        double middle = (tested.test().scale().min() + tested.test().scale().max()) / 2;
        double[] sums = new double[width()];
        for (int entry = test.start(tested.user()); entry < test.end(tested.user()); entry++) {
            double rating = test.value(entry) - middle;
            double error = test.value(entry) - predict(scorer, tested.user(), test.column(entry));
            sums[COUNT]++;
            sums[ABSOLUTES] += Math.abs(error);
            sums[ERRORS] += error;
            sums[SQUARES] += error * error;
            sums[RATINGS] += rating;
            sums[RATING_SQUARES] += rating * rating;
        }
        return sums;
    }

    private static double predict(RatingScorer scorer, int user, int movie) {
        float prediction = scorer.rating(movie);
        if (!Float.isFinite(prediction)) {
            throw new IllegalStateException(
                    "the model predicts %s for user %d and movie %d".formatted(prediction, user, movie));
        }
        return prediction;
    }

    private static double ratingSpread(double[] sums) {
        double spread = spread(sums[COUNT], sums[RATINGS], sums[RATING_SQUARES]);
        boolean onlyRounding = spread <= 1e-12 * sums[RATING_SQUARES];
        return onlyRounding ? Double.NaN : spread;
    }

    /** Σ(x − x̄)² from n, Σx and Σx². */
    private static double spread(double count, double sum, double squares) {
        return squares - sum * sum / count;
    }
}
