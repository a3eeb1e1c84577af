package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.Comparison.Difference;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.metric.Metric;
import dev.marquee.evaluate.metric.RatingMetrics;
import dev.marquee.math.Normal;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final int USERS = 300;

    private final Workers workers = Workers.of(2);
    private final Evaluator evaluator = new Evaluator(3, workers);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @Test
    void matchesThePairedTestOfMeans() {
        double[] errors = errors(1, 0.5);
        double[] others = errors(2, 0.55);

        Difference mae = compare(errors, others).difference("mae", "a", "b").orElseThrow();

        double[] differences = IntStream.range(0, USERS)
                .mapToDouble(user -> errors[user] - others[user])
                .toArray();
        double mean = Arrays.stream(differences).average().orElseThrow();
        double standardError = Math.sqrt(
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (USERS - 1.0) / USERS);
        assertThat(mae.difference()).isCloseTo(mean, within(1e-6));
        // The resamples estimate the standard error to about 2 %.
        assertThat(mae.p()).isCloseTo(2 * Normal.cdf(-Math.abs(mean) / standardError), within(0.02));
        assertThat(mae.interval().orElseThrow().low())
                .isCloseTo(mean - 1.96 * standardError, within(0.3 * standardError));
    }

    @Test
    void commonDifficultyOfUsersCancelsOut() {
        double[] hard = errors(1, 1);
        double[] slightlyHarder = Arrays.stream(hard).map(error -> error + 0.01).toArray();
        slightlyHarder[0] -= 0.02;

        assertThat(compare(hard, slightlyHarder).difference("mae", "a", "b").orElseThrow())
                .satisfies(difference -> assertThat(difference.isSignificant()).isTrue());
    }

    @Test
    void falsePositiveRateIsAtTheSignificanceLevel() {
        long falsePositives = IntStream.range(0, 100)
                .filter(trial -> compare(errors(2L * trial, 0.5), errors(2L * trial + 1, 0.5))
                        .difference("mae", "a", "b")
                        .orElseThrow()
                        .isSignificant())
                .count();

        assertThat(falsePositives).isBetween(1L, 12L);
    }

    @Test
    void equalModelsHaveNoDifference() {
        double[] errors = errors(1, 0.5);

        assertThat(compare(errors, errors).differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.p()).isEqualTo(1));
    }

    @Test
    void holmCorrectsForAllPairsOfAMetric() {
        List<Difference> corrected = Holm.correct(List.of(withP(0.04), withP(0.01), withP(0.03), withP(0.5)));

        assertThat(corrected).extracting(Difference::p).containsExactly(0.09, 0.04, 0.09, 0.5);
    }

    @Test
    void summarizesLikeASingleEvaluation() {
        Split split = Protocol.parse("random:0.3", (_, known) -> known.ratings())
                .split(RandomRatings.of(21, 33, 400, 5), 1)
                .getFirst();
        Model one = TableModel.random(split.train(), 1);
        Model other = TableModel.random(split.train(), 2);

        Comparison comparison = evaluator.compare(List.of(
                new EvaluatedAlgorithm("one", List.of(evaluator.measure(one, split))),
                new EvaluatedAlgorithm("other", List.of(evaluator.measure(other, split)))));

        assertThat(comparison.evaluations())
                .containsExactly(evaluator.evaluate(one, split), evaluator.evaluate(other, split));
        assertThat(comparison.difference("coverage@10", "one", "other")).isEmpty();
        assertThat(comparison.difference("mae", "one", "other").orElseThrow().metric())
                .isEqualTo(RatingMetrics.MAE);
        assertThat(comparison.difference("ndcg@10", "other", "one")).isPresent();
    }

    @Test
    void binsUsersByNumberOfKnownRatings() {
        Split split = Protocol.parse("random:0.3", (_, known) -> known.ratings())
                .split(RandomRatings.of(21, 33, 400, 5), 1)
                .getFirst();
        FoldSums fold = evaluator.measure(TableModel.random(split.train(), 1), split);

        List<ActivityBin> bins = Evaluator.byActivity(List.of(fold), RatingMetrics.MAE);

        // MAE is a mean over ratings, so the overall value lies within the range of the bins.
        double overall =
                evaluator.summarize(List.of(fold)).measure("mae").orElseThrow().value();
        assertThat(bins).extracting(ActivityBin::min).isSorted().isSubsetOf(0, 1, 5, 10, 20, 50);
        assertThat(bins.stream().mapToInt(ActivityBin::users).sum())
                .isEqualTo(IntStream.range(0, 21).filter(fold::tested).count());
        assertThat(bins)
                .allSatisfy(bin -> assertThat(bin.users()).isEqualTo((int) IntStream.range(0, 21)
                        .filter(fold::tested)
                        .map(user -> split.train().ratings().byUser().count(user))
                        .filter(known -> bin.min() <= known && known <= bin.max())
                        .count()));
        assertThat(bins)
                .extracting(ActivityBin::value)
                .anyMatch(v -> v <= overall)
                .anyMatch(v -> v >= overall);
        Metric ofAllUsers = fold.metrics().getLast();
        assertThat(ofAllUsers.name()).isEqualTo("overlap@10");
        assertThat(Evaluator.byActivity(List.of(fold), ofAllUsers)).isEmpty();
    }

    /** Absolute errors, one rating per user. */
    private static double[] errors(long seed, double mean) {
        Rng rng = Rng.keyed(seed);
        return IntStream.range(0, USERS)
                .mapToDouble(_ -> Math.clamp(mean + 0.3 * rng.nextGaussian(), 0, 2))
                .toArray();
    }

    private Comparison compare(double[] errors, double[] others) {
        return evaluator.compare(List.of(
                new EvaluatedAlgorithm("a", List.of(measure(errors))),
                new EvaluatedAlgorithm("b", List.of(measure(others)))));
    }

    private FoldSums measure(double[] errors) {
        List<Tested.Line> lines = new ArrayList<>();
        for (int user = 0; user < errors.length; user++) {
            lines.add(new Tested.Line(user, 1, 3, (float) (3 + errors[user])));
        }
        Tested tested = new Tested(errors.length, 2, lines);
        return evaluator.measure(tested.model(), tested.split());
    }

    private static Difference withP(double p) {
        return new Difference(RatingMetrics.MAE, "a", "b", 1, Optional.empty(), p);
    }
}
