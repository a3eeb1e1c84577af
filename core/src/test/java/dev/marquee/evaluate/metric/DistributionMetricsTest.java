package dev.marquee.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.SketchModel;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import org.junit.jupiter.api.Test;

/** Metrics of calibrated and overconfident models. */
class DistributionMetricsTest {
    private static final int USERS = 200;
    private static final int MOVIES = 40;
    private static final float[] TRUE = {0.05f, 0.1f, 0.25f, 0.4f, 0.2f};

    @Test
    void trueProbabilitiesAreCalibrated() {
        Evaluation evaluation = evaluate(TRUE);

        assertThat(value(evaluation, "within50")).isCloseTo(0.5, within(0.02));
        assertThat(value(evaluation, "within95")).isCloseTo(0.95, within(0.01));
        assertThat(value(evaluation, "calibrationError")).isLessThan(0.015);
        assertThat(value(evaluation, "spreadError")).isLessThan(0.02);
        assertThat(value(evaluation, "likedCalibrationError")).isLessThan(0.01);
        double entropy = 0;
        for (float p : TRUE) {
            entropy -= p * Math.log(p);
        }
        assertThat(value(evaluation, "logLikelihood")).isCloseTo(-entropy, within(0.03));
        assertThat(value(evaluation, "likedLogLoss"))
                .isCloseTo(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4), within(0.02));
    }

    @Test
    void detectsAnOverconfidentModel() {
        Evaluation truth = evaluate(TRUE);
        Evaluation overconfident = evaluate(0.005f, 0.01f, 0.2f, 0.78f, 0.005f);

        assertThat(value(overconfident, "within80")).isLessThan(0.7);
        assertThat(value(overconfident, "calibrationError")).isGreaterThan(0.1);
        assertThat(value(overconfident, "spreadError")).isGreaterThan(0.4);
        assertThat(value(overconfident, "likedCalibrationError"))
                .as("0.785 is predicted, 0.6 come true")
                .isCloseTo(0.185, within(0.01));
        assertThat(value(overconfident, "logLikelihood")).isLessThan(value(truth, "logLikelihood") - 0.2);
    }

    @Test
    void zeroProbabilityHasALargeButFinitePenalty() {
        Evaluation evaluation = evaluate(0, 0, 0, 1, 0);

        assertThat(value(evaluation, "logLikelihood")).isCloseTo(0.6 * Math.log(1e-6), within(0.3));
        assertThat(evaluation.measure("spreadError")).isEmpty();
    }

    @Test
    void rejectsAValueAboveOne() {
        assertThatThrownBy(() -> evaluate(0, 1.5f, 0, 0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "the model predicts for user \\d+ and movie \\d+ the probability 1\\.5; it must be in 0\\.\\.1");
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.measure(metric).orElseThrow().value();
    }

    /** Ratings sampled from the true probabilities, evaluated with a model that predicts others. */
    private static Evaluation evaluate(float... predicted) {
        Rng rng = Rng.keyed(11);
        RatingsBuilder test = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        float[][][] probabilities = new float[USERS][MOVIES][];
        for (int user = 0; user < USERS; user++) {
            for (int movie = 1; movie < MOVIES; movie++) {
                test.addLevel(user, movie, draw(rng.nextDouble()), 0);
                probabilities[user][movie] = predicted;
            }
        }
        Dataset train = RandomRatings.dataset(
                "drawn",
                new RatingsBuilder(USERS, MOVIES, RatingScale.STARS)
                        .add(0, 0, 3, 0)
                        .build());
        RatingsBuilder none = new RatingsBuilder(USERS, MOVIES, RatingScale.STARS);
        try (Workers workers = Workers.of(1)) {
            return new Evaluator(0, workers)
                    .evaluate(
                            new SketchModel(new float[USERS][MOVIES], probabilities),
                            new Split("files:train,test", train, none.build(), test.build()));
        }
    }

    private static int draw(double uniform) {
        double sum = 0;
        for (int level = 0; level < TRUE.length; level++) {
            sum += TRUE[level];
            if (uniform < sum) {
                return level;
            }
        }
        return TRUE.length - 1;
    }
}
