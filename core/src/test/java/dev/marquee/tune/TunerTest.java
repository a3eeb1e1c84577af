package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.split.Protocol;
import dev.marquee.split.Split;
import dev.marquee.testkit.RandomRatings;
import dev.marquee.testkit.RecordedProgress;
import dev.marquee.tune.SearchPlan.Strategy;
import dev.marquee.tune.Trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunerTest {
    private static final Dataset DATA = RandomRatings.of(40, 61, 1_200, 5);
    private static final Map<String, String> FEW = Map.of("sweeps", "9");

    @TempDir
    private Path folder;

    @Test
    void findsBetterOptionsThanTheStart() {
        TuningResult tuning = search("als", FEW, Strategy.RANDOM, 12, 1, "a");

        assertThat(tuning.metric()).isEqualTo("rmse");
        assertThat(tuning.best()).hasSize(12).isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
        assertThat(tuning.best().getFirst().value()).isLessThan(tuning.start());
        assertThat(measured("als", tuning.best().getFirst().options()))
                .isEqualTo(tuning.best().getFirst().value());
    }

    @Test
    void halvingAlwaysContinuesTheStart() {
        TuningResult tuning = search("als", FEW, Strategy.HALVING, 14, 1, "a");

        // A third of 9 sweeps is below the minimum budget of 4, so there is nothing to halve.
        assertThat(tuning.trainings()).isEqualTo(14);
        TuningResult deeper = search("als", Map.of("sweeps", "27"), Strategy.HALVING, 14, 1, "b");
        assertThat(deeper.trainings()).isEqualTo(14 + 6);
        assertThat(deeper.best())
                .hasSize(6)
                .anyMatch(trial -> trial.number() == 0)
                .allMatch(trial -> trial.options().getOrDefault("sweeps", "").equals("27"));
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        assertThat(search("svdpp", FEW, Strategy.HALVING, 6, 3, "a"))
                .isEqualTo(search("svdpp", FEW, Strategy.HALVING, 6, 1, "b"));
    }

    @Test
    void resumesAnInterruptedSearchWithTheSameResult() throws IOException {
        TuningResult whole = search("als", FEW, Strategy.RANDOM, 8, 1, "whole");
        List<String> lines = Files.readAllLines(folder.resolve("whole"));
        Files.writeString(
                folder.resolve("cut"),
                String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 30));

        assertThat(search("als", FEW, Strategy.RANDOM, 8, 1, "cut")).isEqualTo(whole);
        assertThat(Files.readAllLines(folder.resolve("cut"))).hasSameSizeAs(lines);
    }

    @Test
    void keepsTheTrialsBeforeACancellationAndResumes() throws IOException {
        TuningResult whole = search("als", FEW, Strategy.RANDOM, 8, 1, "whole");
        AtomicBoolean cancelled = new AtomicBoolean();
        RecordedProgress progress = new RecordedProgress(() -> cancelled.set(true));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> search("cut", progress, workers -> workers.cancelledWhen(cancelled::get)));

        assertThat(progress.begun()).isEqualTo(1).isEqualTo(progress.ended());
        assertThat(Files.readAllLines(folder.resolve("cut")))
                .as("the request and one trial")
                .hasSize(2);
        assertThat(search("als", FEW, Strategy.RANDOM, 8, 1, "cut")).isEqualTo(whole);
    }

    @Test
    void anInterruptedThreadWritesNoTrial() throws IOException {
        RecordedProgress progress = new RecordedProgress(Thread.currentThread()::interrupt);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> search("cut", progress, workers -> workers));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(progress.begun()).isEqualTo(1).isEqualTo(progress.ended());
        assertThat(Files.readAllLines(folder.resolve("cut"))).hasSize(2);
    }

    private void search(String file, Progress progress, UnaryOperator<Workers> view) {
        SearchPlan plan = SearchPlan.of(Algorithms.named("als"), FEW, Optional.of(Strategy.RANDOM), 8);
        try (Workers workers = Workers.of(1);
                TrialLog log = TrialLog.open(folder.resolve(file), Map.of("algorithm", "als"))) {
            ValidationObjective validation = validation(view.apply(workers), "rmse", "ndcg@10");
            new Tuner(plan, validation, log, progress).search(1);
        }
    }

    @Test
    void readsTheLogBeforeTraining() throws IOException {
        search("als", FEW, Strategy.RANDOM, 3, 1, "log");
        Path log = folder.resolve("log");
        Files.writeString(log, Files.readString(log).replaceAll("\"value\":[0-9.]+", "\"value\":0.125"));

        TuningResult again = search("als", FEW, Strategy.RANDOM, 3, 1, "log");
        assertThat(again.best()).allMatch(trial -> trial.value() == 0.125);
    }

    @Test
    void skipsIncompatibleOptions() {
        Map<String, String> few = Map.of("sweeps", "25", "chains", "1", "rank", "2", "initialDeviation", "0.1");
        TuningResult tuning = search("bayesfm", few, Strategy.RANDOM, 12, 1, "a");

        assertThat(tuning.skipped()).isNotEmpty().allSatisfy(trial -> {
            assertThat(Integer.parseInt(trial.options().getOrDefault("burnIn", "")))
                    .isGreaterThanOrEqualTo(25);
            assertThat(trial.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Skipped.class,
                            skipped -> assertThat(skipped.reason()).contains("discards all of 25 sweeps"));
        });
        assertThat(tuning.best().size() + tuning.skipped().size()).isEqualTo(12);
    }

    @Test
    void usesTheFirstApplicableMetricAndItsDirection() {
        TuningResult tuning = search("ease", Map.of(), Strategy.RANDOM, 3, 1, "a");

        assertThat(tuning.metric()).isEqualTo("ndcg@10");
        assertThat(tuning.best()).isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
    }

    @Test
    void rejectsAnInapplicableMetricAndLeavesNoLog() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> search("ease", Map.of(), Strategy.RANDOM, 3, 1, "a", "rmse"))
                .withMessageStartingWith("ease has no rmse");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void rejectsInvalidSearches() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> search("bias", Map.of(), Strategy.HALVING, 3, 1, "a"))
                .withMessageContaining("halving saves nothing; use the strategy random");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> search("bias", Map.of(), Strategy.RANDOM, 0, 1, "a"))
                .withMessageContaining("trials must be at least 1, got 0");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> search("bias", Map.of(), Strategy.RANDOM, 1, 1, "a", "rsme"))
                .withMessageStartingWith("unknown tuning metric 'rsme'; did you mean rmse?");
    }

    private TuningResult search(
            String algorithm,
            Map<String, String> given,
            Strategy strategy,
            int configurations,
            int threads,
            String log) {
        return search(algorithm, given, strategy, configurations, threads, log, "rmse", "ndcg@10");
    }

    private TuningResult search(
            String algorithm,
            Map<String, String> given,
            Strategy strategy,
            int configurations,
            int threads,
            String file,
            String... metrics) {
        SearchPlan plan = SearchPlan.of(Algorithms.named(algorithm), given, Optional.of(strategy), configurations);
        try (Workers workers = Workers.of(threads);
                TrialLog log = TrialLog.open(folder.resolve(file), Map.of("algorithm", algorithm))) {
            return new Tuner(plan, validation(workers, metrics), log, Progress.SILENT).search(1);
        }
    }

    private static double measured(String algorithm, Map<String, String> options) {
        try (Workers workers = Workers.of(1)) {
            return validation(workers, "rmse")
                    .measure(Algorithms.named(algorithm).recipe(options))
                    .value();
        }
    }

    private static ValidationObjective validation(Workers workers, String... metrics) {
        List<Split> parts =
                Protocol.parse("random:0.2", (_, data) -> data.ratings()).split(DATA, 2);
        return ValidationObjective.of(
                parts, new Evaluator(1, workers), List.of(metrics), new TrainingContext(1, workers, Progress.SILENT));
    }
}
