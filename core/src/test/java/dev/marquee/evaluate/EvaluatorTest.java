package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.compare.ConfidenceInterval;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.Metric.Direction;
import dev.marquee.evaluate.metric.RatingMetrics;
import dev.marquee.evaluate.metric.RatingMetricsTest;
import dev.marquee.evaluate.metric.TestCounts;
import dev.marquee.math.Rng;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.TimeAwareModel;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private final Workers workers = Workers.of(2);
    private final Evaluator evaluator = new Evaluator(0, workers);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @Test
    void countsRatingsOfUntrainedUsersAndMovies() {
        Tested tested = new Tested(
                3,
                4,
                List.of(
                        new Tested.Line(0, 1, 3, 3),
                        new Tested.Line(0, 2, 3, 3),
                        new Tested.Line(1, 0, 3, 3),
                        new Tested.Line(2, 3, 3, 3)));

        TestCounts counts = evaluator.evaluate(tested.model(), tested.split()).counts();

        assertThat(counts).isEqualTo(new TestCounts(4, 2, 3));
    }

    @Test
    void predictsForTheTimeOfTheRating() {
        RatingsBuilder train = new RatingsBuilder(2, 3, RatingScale.STARS).add(0, 0, 3, 100);
        Ratings test = new RatingsBuilder(2, 3, RatingScale.STARS)
                .add(0, 1, 4, 400)
                .add(0, 2, 2, 200)
                .build();
        Ratings none = new RatingsBuilder(2, 3, RatingScale.STARS).build();
        Split split = new Split("times", RandomRatings.dataset("times", train.build()), none, test);

        Evaluation evaluation = evaluator.evaluate(new Clockwork(), split);

        assertThat(evaluation.measure("rmse").orElseThrow().value()).isZero();
    }

    /** Predicts the time divided by 100. */
    private static final class Clockwork implements TimeAwareModel {
        @Override
        public String algorithm() {
            return "clockwork";
        }

        @Override
        public int users() {
            return 2;
        }

        @Override
        public int movies() {
            return 3;
        }

        @Override
        public RatingScorer scorer(int user) {
            return scorer(user, 0);
        }

        @Override
        public RatingScorer scorer(int user, long time) {
            float rating = time / 100f;
            return new TableModel(1, 3, new float[] {rating, rating, rating}).scorer(0);
        }
    }

    @Test
    void measuresASingleMetricLikeAllTogether() {
        Tested tested = RatingMetricsTest.random(3, 40);
        Evaluation all = evaluator.evaluate(tested.model(), tested.split());

        for (String name : List.of("rmse", "mae", "ndcg@10", "map", "diversity@10")) {
            MetricValue measure = all.measure(name).orElseThrow();
            assertThat(evaluator.value(tested.model(), tested.split(), measure.metric()))
                    .as(name)
                    .isEqualTo(measure.value());
        }
        assertThat(evaluator.value(
                        tested.model(), tested.split(), new Metric("logLikelihood", Direction.HIGHER_IS_BETTER)))
                .as("of a model without probabilities")
                .isNaN();
    }

    @Test
    void rejectsAModelOfAnotherDataset() {
        Tested tested = RatingMetricsTest.random(1, 10);
        TableModel other = new TableModel(8, 11, new float[88]);
        String message = "the model has 8 users and 11 movies but tested has 7 and 11;"
                + " evaluate it on the data it was trained on";

        assertThatThrownBy(() -> evaluator.evaluate(other, tested.split()))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> evaluator.value(other, tested.split(), RatingMetrics.RMSE))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheMetricsOfASplitInTheOrderOfReports() {
        Tested tested = RatingMetricsTest.random(3, 40);

        assertThat(evaluator.metrics(tested.split()))
                .startsWith(RatingMetrics.RMSE, RatingMetrics.MAE)
                .containsAll(evaluator.evaluate(tested.model(), tested.split()).measures().stream()
                        .map(MetricValue::metric)
                        .filter(metric -> !metric.name().matches("(coverage|overlap)@10"))
                        .toList());
    }

    @Test
    void intervalMatchesTheNormalApproximation() {
        int users = 400;
        Rng rng = Rng.keyed(5);
        List<Tested.Line> lines = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            lines.add(new Tested.Line(user, 1, 3, rng.nextInt(2) == 0 ? 3 : 4));
        }
        Tested tested = new Tested(users, 2, lines);

        MetricValue mae = evaluator
                .evaluate(tested.model(), tested.split())
                .measure("mae")
                .orElseThrow();

        double standardError = Math.sqrt(mae.value() * (1 - mae.value()) / users);
        ConfidenceInterval interval = mae.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(mae.value() - 1.96 * standardError, within(0.2 * standardError));
        assertThat(interval.high()).isCloseTo(mae.value() + 1.96 * standardError, within(0.2 * standardError));
    }

    @Test
    void resamplesAllRatingsOfAUserTogether() {
        List<Tested.Line> lines = new ArrayList<>();
        for (int movie = 0; movie < 10; movie++) {
            lines.add(new Tested.Line(0, movie, 3, 3));
            lines.add(new Tested.Line(1, movie, 3, 4));
        }
        Tested tested = new Tested(2, 10, lines);

        MetricValue mae = evaluator
                .evaluate(tested.model(), tested.split())
                .measure("mae")
                .orElseThrow();

        assertThat(mae.interval()).contains(new ConfidenceInterval(0, 1));
    }

    @Test
    void hasNoIntervalForASingleUser() {
        Tested tested = new Tested(3, 4, List.of(new Tested.Line(1, 1, 3, 2), new Tested.Line(1, 2, 4, 2)));

        Evaluation evaluation = evaluator.evaluate(tested.model(), tested.split());

        assertThat(evaluation.measures())
                .hasSizeGreaterThan(2)
                .allMatch(measure -> measure.interval().isEmpty());
    }

    @Test
    void averagesAndKeepsFolds() {
        Tested one = RatingMetricsTest.random(1, 20);
        Tested other = RatingMetricsTest.random(2, 30);

        Evaluation both = evaluator.summarize(
                List.of(evaluator.measure(one.model(), one.split()), evaluator.measure(other.model(), other.split())));

        double first = rmse(evaluator.evaluate(one.model(), one.split())).value();
        double second = rmse(evaluator.evaluate(other.model(), other.split())).value();
        assertThat(rmse(both).folds()).containsExactly(first, second);
        assertThat(rmse(both).value()).isCloseTo((first + second) / 2, within(1e-15));
        assertThat(both.counts().ratings())
                .isEqualTo(one.lines().size() + other.lines().size());
    }

    @Test
    void excludesAMetricThatIsUndefinedOnAFold() {
        Tested one = RatingMetricsTest.random(1, 20);
        Tested equal = new Tested(7, 11, List.of(new Tested.Line(1, 1, 3, 2), new Tested.Line(2, 2, 3, 2)));

        Evaluation both = evaluator.summarize(
                List.of(evaluator.measure(one.model(), one.split()), evaluator.measure(equal.model(), equal.split())));

        assertThat(both.measure("mae")).isPresent();
        assertThat(both.measure("r2")).isEmpty();
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        Tested tested = RatingMetricsTest.random(3, 30);
        Evaluation expected = evaluate(tested, 1);

        assertThat(evaluate(tested, 2)).isEqualTo(expected);
        assertThat(evaluate(tested, 3)).isEqualTo(expected);
    }

    private static Evaluation evaluate(Tested tested, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return new Evaluator(9, workers).evaluate(tested.model(), tested.split());
        }
    }

    private static MetricValue rmse(Evaluation evaluation) {
        return evaluation.measure("rmse").orElseThrow();
    }
}
