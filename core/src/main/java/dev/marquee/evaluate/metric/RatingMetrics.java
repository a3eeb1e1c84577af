package dev.marquee.evaluate.metric;

/**
 * Error metrics of predicted ratings. With n test ratings, y is a rating, p its prediction and e = y − p. Predictions
 * lie within the scale and are not rounded to it.
 */
public final class RatingMetrics {
    /** Root of the mean squared error: √(Σe² / n). */
    public static final Metric RMSE = Metric.lower("rmse");

    /** Mean absolute error: Σ|e| / n. */
    public static final Metric MAE = Metric.lower("mae");

    /**
     * Coefficient of determination: 1 − Σe² / Σ(y − ȳ)², where ȳ is the mean of the test ratings. Not defined where all
     * test ratings are equal.
     */
    public static final Metric R2 = Metric.higher("r2");

    /**
     * Explained variance: 1 − Σ(e − ē)² / Σ(y − ȳ)², where ē is the mean error: R² that ignores a constant shift of the
     * predictions. Not defined where all test ratings are equal.
     */
    public static final Metric EXPLAINED_VARIANCE = Metric.higher("explainedVariance");

    /**
     * RMSE over the ratings whose user or movie has no rating in the train part. Not defined if there are no such
     * ratings, or if all are.
     */
    public static final Metric RMSE_UNSEEN = Metric.lower("rmseUnseen");

    /** MAE over the same ratings. */
    public static final Metric MAE_UNSEEN = Metric.lower("maeUnseen");

    private RatingMetrics() {}
}
