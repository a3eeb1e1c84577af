package dev.marquee.evaluate.metric;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.evaluate.ranking.TestUser;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.RatingScorer;
import java.util.List;

/** Sums and values of the {@link RatingMetrics}. */
final class RatingErrors implements MetricGroup {
    private static final int COUNT = 0;
    private static final int ABSOLUTES = 1;
    private static final int ERRORS = 2;
    private static final int SQUARES = 3;
    private static final int RATINGS = 4;
    private static final int RATING_SQUARES = 5;
    private static final int UNSEEN_COUNT = 6;
    private static final int UNSEEN_ABSOLUTES = 7;
    private static final int UNSEEN_SQUARES = 8;

    @Override
    public List<Metric> metrics() {
        return List.of(
                RatingMetrics.RMSE,
                RatingMetrics.MAE,
                RatingMetrics.R2,
                RatingMetrics.EXPLAINED_VARIANCE,
                RatingMetrics.RMSE_UNSEEN,
                RatingMetrics.MAE_UNSEEN);
    }

    @Override
    public boolean appliesTo(Model model) {
        return model instanceof RatingModel;
    }

    @Override
    public int width() {
        return 9;
    }

    @Override
    public double[] sums(TestUser tested) {
        RatingRows test = tested.test();
        Ratings train = tested.split().train().ratings();
        boolean userIsUnseen = train.byUser().count(tested.user()) == 0;
        // Ratings are centred on the middle of their scale, which keeps sums of squares accurate and variances
        // unchanged.
        double middle = (train.scale().min() + train.scale().max()) / 2;
        double[] sums = new double[width()];
        for (int entry = test.start(tested.user()); entry < test.end(tested.user()); entry++) {
            double rating = test.value(entry) - middle;
            double error =
                    test.value(entry) - predict((RatingScorer) tested.scorer(entry), tested.user(), test.column(entry));
            sums[COUNT]++;
            sums[ABSOLUTES] += Math.abs(error);
            sums[ERRORS] += error;
            sums[SQUARES] += error * error;
            sums[RATINGS] += rating;
            sums[RATING_SQUARES] += rating * rating;
            if (userIsUnseen || train.byMovie().count(test.column(entry)) == 0) {
                sums[UNSEEN_COUNT]++;
                sums[UNSEEN_ABSOLUTES] += Math.abs(error);
                sums[UNSEEN_SQUARES] += error * error;
            }
        }
        return sums;
    }

    @Override
    public double[] values(double[] sums) {
        double ratingSquares = ratingDeviations(sums);
        boolean isMixed = sums[UNSEEN_COUNT] > 0 && sums[UNSEEN_COUNT] < sums[COUNT];
        return new double[] {
            Math.sqrt(sums[SQUARES] / sums[COUNT]),
            sums[ABSOLUTES] / sums[COUNT],
            1 - sums[SQUARES] / ratingSquares,
            1 - squaredDeviations(sums[COUNT], sums[ERRORS], sums[SQUARES]) / ratingSquares,
            isMixed ? Math.sqrt(sums[UNSEEN_SQUARES] / sums[UNSEEN_COUNT]) : Double.NaN,
            isMixed ? sums[UNSEEN_ABSOLUTES] / sums[UNSEEN_COUNT] : Double.NaN
        };
    }

    static double predict(RatingScorer scorer, int user, int movie) {
        float prediction = scorer.rating(movie);
        if (!Float.isFinite(prediction)) {
            throw new IllegalStateException(
                    "the model predicts %s for user %d and movie %d".formatted(prediction, user, movie));
        }
        return prediction;
    }

    private static double ratingDeviations(double[] sums) {
        double squaredDeviations = squaredDeviations(sums[COUNT], sums[RATINGS], sums[RATING_SQUARES]);
        boolean onlyRounding = squaredDeviations <= 1e-12 * sums[RATING_SQUARES];
        return onlyRounding ? Double.NaN : squaredDeviations;
    }

    /** Σ(x − x̄)² from n, Σx and Σx². */
    private static double squaredDeviations(double count, double sum, double squares) {
        return squares - sum * sum / count;
    }
}
