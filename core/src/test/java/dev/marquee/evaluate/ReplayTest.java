package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.Marquee;
import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.evaluate.compare.Comparison;
import dev.marquee.evaluate.compare.EvaluatedAlgorithm;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.compare.MetricValue;
import dev.marquee.evaluate.metric.FoldSums;
import dev.marquee.evaluate.metric.ReplayCounts;
import dev.marquee.evaluate.metric.ReplayCounts.Slice;
import dev.marquee.math.Rng;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Split;
import dev.marquee.split.Splits;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.TableModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays: what is known at each prediction, and that the parts sum to the whole. */
class ReplayTest {
    private static final int RETRAININGS = 3;

    private final Workers workers = Workers.of(2);
    private final Evaluator evaluator = new Evaluator(0, workers);

    @AfterEach
    void endThreads() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 300})
    void predictsFromAllThatIsStrictlyEarlierAndNothingElse(int secondsPerTick) {
        Dataset data = diaries(secondsPerTick, 3);

        FoldSums sums = replay(data, split -> new DiaryModel(data.ratings(), split.train()));

        // The model predicts the number of earlier ratings of the user, or fails if it has seen any other.
        double mae = sums.values()[1];
        assertThat(mae).isEqualTo(DiaryModel.meanAbsoluteError(data.ratings(), sums));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changesOfLaterRatingsChangeNoEarlierPrediction(long seed) {
        Dataset data = RandomRatings.of(30, 20, 500, seed);
        List<Split> periods = Splits.replay(0.5, RETRAININGS).split(data, 0);
        long change = data.ratings().time(0);
        for (int entry = 0; entry < periods.get(2).test().size(); entry++) {
            change = entry == 0
                    ? periods.get(2).test().time(entry)
                    : Math.min(change, periods.get(2).test().time(entry));
        }

        Evaluation before = evaluate(data, Algorithms.ALS.recipe());
        Evaluation after = evaluate(changedFrom(data, change), Algorithms.ALS.recipe());

        // The third of four periods of training begins in the middle of ten.
        for (int period = 1; period <= 10; period++) {
            for (String metric : List.of("rmsePeriod" + period, "maePeriod" + period)) {
                if (period <= 5) {
                    assertThat(value(after, metric)).as(metric).isEqualTo(value(before, metric));
                } else {
                    assertThat(value(after, metric)).as(metric).isNotEqualTo(value(before, metric));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "bias", "als", "itemknn"})
    void partsSumToTheWhole(String algorithm) {
        Dataset data = RandomRatings.of(60, 20, 700, 5);
        FoldSums sums = replay(data, trained(Algorithms.named(algorithm).recipe()));
        Evaluation evaluation = evaluator.summarize(List.of(sums));
        ReplayCounts counts = sums.replay().orElseThrow();

        int all = evaluation.counts().ratings();
        double squares = all * Math.pow(value(evaluation, "rmse"), 2);
        double absolutes = all * value(evaluation, "mae");
        for (List<Slice> parts : List.of(counts.known(), counts.periods())) {
            assertThat(parts.stream().mapToInt(Slice::predictions).sum()).isEqualTo(all);
            assertThat(parts.stream()
                            .mapToDouble(part -> part.predictions()
                                    * Math.pow(value(evaluation, part.rmse().name()), 2))
                            .sum())
                    .isCloseTo(squares, within(1e-9 * all));
            assertThat(parts.stream()
                            .mapToDouble(part -> part.predictions()
                                    * value(evaluation, part.mae().name()))
                            .sum())
                    .isCloseTo(absolutes, within(1e-9 * all));
        }
    }

    @Test
    void sameSeedGivesTheSameNumbersForAnyNumberOfThreads() {
        Dataset data = RandomRatings.of(40, 20, 600, 5);

        try (Workers one = Workers.of(1)) {
            Evaluation single = new Evaluator(0, one)
                    .summarize(List.of(new Evaluator(0, one)
                            .replay(Splits.replay(0.5, RETRAININGS).split(data, 0), trained(Algorithms.ALS.recipe()))));

            assertThat(values(evaluate(data, Algorithms.ALS.recipe()))).isEqualTo(values(single));
        }
        assertThat(values(evaluate(data, Algorithms.ALS.recipe())))
                .isEqualTo(values(evaluate(data, Algorithms.ALS.recipe())));
    }

    @Test
    void foldsInAUserOnlyIfThereIsMoreThanTheTrainingKnew() {
        Ratings ratings = new RatingsBuilder(3, 5, RatingScale.STARS)
                .add(0, 0, 3, 100)
                .add(0, 1, 3, 200) // as trained
                .add(0, 2, 3, 200) // of the same second: as trained
                .add(0, 3, 3, 300) // folded in
                .add(1, 4, 3, 400) // new: folded in without ratings
                .build();
        Dataset data = RandomRatings.dataset("few", ratings);

        FoldSums sums = evaluator.replay(Splits.replay(0.8, 0).split(data, 0), trained(Algorithms.BIAS.recipe()));

        assertThat(sums.replay().orElseThrow().trainings()).isOne();
        assertThat(sums.replay().orElseThrow().foldIns()).isEqualTo(2);
        assertThat(sums.replay().orElseThrow().known())
                .containsExactly(new Slice("Known0", "0", 1, 1), new Slice("Known1to4", "1–4", 3, 1));
    }

    @Test
    void isWhatTheLibraryEvaluatesOnAReplay() {
        Dataset data = RandomRatings.of(40, 20, 600, 5);

        Evaluation evaluation = Marquee.evaluate(data, Splits.replay(0.5, RETRAININGS), Algorithms.BIAS.recipe());

        assertThat(values(evaluation)).isEqualTo(values(evaluate(data, Algorithms.BIAS.recipe())));
    }

    @Test
    void comparesEachPartByUser() {
        Dataset data = RandomRatings.of(60, 20, 900, 5);
        List<EvaluatedAlgorithm> algorithms = List.of(
                new EvaluatedAlgorithm("popular", List.of(replay(data, trained(Algorithms.POPULAR.recipe())))),
                new EvaluatedAlgorithm("bias", List.of(replay(data, trained(Algorithms.BIAS.recipe())))));

        Comparison comparison = evaluator.compare(algorithms);

        assertThat(comparison
                        .difference("rmse", "popular", "bias")
                        .orElseThrow()
                        .isSignificant())
                .isTrue();
        assertThat(comparison.difference("rmsePeriod10", "popular", "bias")).isPresent();
        assertThat(comparison.difference("maeKnown5to19", "popular", "bias")).isPresent();
    }

    @Test
    void rejectsModelsThatPredictNoRatings() {
        Dataset data = RandomRatings.of(11, 17, 150, 7);

        assertThatThrownBy(() -> replay(data, trained(Algorithms.EASE.recipe())))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("ease predicts no ratings, and the errors of these are what a replay measures;"
                        + " replay bayesfm, or use the split time:0.2");
    }

    @Test
    void rejectsEvents() {
        RatingsBuilder events = RatingsBuilder.ofEvents(2, 3, 6);
        for (int i = 0; i < 6; i++) {
            events.add(i % 2, i % 3, 1, 100 + i);
        }
        Dataset data = RandomRatings.dataset("views", events.build());

        assertThatThrownBy(() -> replay(data, split -> TableModel.random(split.train(), 0)))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("views has events without ratings, which no replay predicts; use the split time:0.2");
    }

    private FoldSums replay(Dataset data, Function<Split, Model> models) {
        return evaluator.replay(Splits.replay(0.5, RETRAININGS).split(data, 0), models);
    }

    private Evaluation evaluate(Dataset data, Recipe recipe) {
        return evaluator.summarize(List.of(replay(data, trained(recipe))));
    }

    private Function<Split, Model> trained(Recipe recipe) {
        return split -> recipe.trainer().train(split.train(), new TrainingContext(0, workers, Progress.SILENT));
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.measure(metric).orElseThrow().value();
    }

    private static Map<String, MetricValue> values(Evaluation evaluation) {
        return evaluation.measures().stream()
                .collect(Collectors.toMap(measure -> measure.metric().name(), measure -> measure));
    }

    /** Every rating from a time on is turned around on its scale. */
    private static Dataset changedFrom(Dataset data, long time) {
        Ratings ratings = data.ratings();
        RatingsBuilder changed = RatingsBuilder.like(ratings, ratings.size());
        for (int user = 0; user < ratings.users(); user++) {
            for (int entry = ratings.byUser().start(user);
                    entry < ratings.byUser().end(user);
                    entry++) {
                float value = ratings.byUser().value(entry);
                changed.add(
                        user,
                        ratings.byUser().column(entry),
                        ratings.time(entry) < time ? value : 6 - value,
                        ratings.time(entry));
            }
        }
        return data.withRatings(changed.build());
    }

    /** Users who rate ten movies each, none of them rated by others, at random times cut to ticks. */
    private static Dataset diaries(int secondsPerTick, long seed) {
        int users = 12;
        RatingsBuilder ratings = new RatingsBuilder(users, users * DiaryModel.MOVIES, RatingScale.STARS);
        Rng rng = Rng.keyed(seed);
        for (int user = 0; user < users; user++) {
            for (int i = 0; i < DiaryModel.MOVIES; i++) {
                int second = 10_000 + (user * 300 + rng.nextInt(4_000)) / secondsPerTick * secondsPerTick;
                ratings.add(user, user * DiaryModel.MOVIES + i, 1 + rng.nextInt(5), second);
            }
        }
        return RandomRatings.dataset("diaries", ratings.build());
    }
}
