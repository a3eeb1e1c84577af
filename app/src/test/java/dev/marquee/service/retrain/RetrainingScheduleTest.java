package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Retraining at an age of the model, and the history by which it is known after a restart. */
class RetrainingScheduleTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private RetrainingFixture model;

    @BeforeEach
    void serve() {
        model = new RetrainingFixture(folder, RetrainingFixture.DATA, "bias", 1);
        model.ratesLike(RetrainingFixture.OTHERS, 20);
    }

    @AfterEach
    void end() {
        model.close();
    }

    /** The same server after a restart, which knows only the files. */
    private Optional<Instant> nextAfterARestart() {
        try (Retraining restarted = new Retraining(
                RetrainingSettings.of(model.file, true), _ -> {}, _ -> {}, Retraining.background(), () -> model.now)) {
            restarted.every(WEEK, model::trained);
            return restarted.next();
        }
    }

    @Test
    void isDueWhenTheModelIsOldEvenIfTheServerRestartsDaily() {
        model.retraining.every(WEEK, model::trained);

        assertThat(model.retraining.next()).contains(model.trained().plus(WEEK));
        assertThat(nextAfterARestart()).contains(model.trained().plus(WEEK));
    }

    @Test
    void isNeverDueWithoutASchedule() {
        assertThat(model.retraining.next()).isEmpty();
    }

    @Test
    void retrainsAnOldModel() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(2);
        model.now = model.trained().plus(WEEK);
        model.retraining.reportTo(_ -> ended.countDown());

        model.retraining.every(Duration.ofMillis(1), model::trained);

        ended.await();
        assertThat(model.retraining.response().state()).isEqualTo("swapped");
    }

    @Test
    void doesNotRetrainAYoungModel() throws InterruptedException {
        model.now = model.trained().plusMillis(1);
        CountDownLatch looked = new CountDownLatch(3);

        model.retraining.every(Duration.ofMillis(2), () -> {
            looked.countDown();
            return model.trained();
        });

        looked.await();
        assertThat(model.retraining.response()).isEqualTo(RetrainingResponse.NONE);
    }

    @Test
    void waitsAWholeAgeAfterARollback() {
        model.retrain();
        model.now = model.trained().plus(WEEK).plus(WEEK);
        model.retraining.every(WEEK, model::trained);

        model.retraining.rollBack();

        assertThat(model.retraining.response().state()).isEqualTo("rolled-back");
        assertThat(model.retraining.response().message())
                .contains("the model trained at %s is in use again".formatted(model.trained()));
        assertThat(model.retraining.next()).contains(model.now.plus(WEEK));
        assertThat(nextAfterARestart()).contains(model.now.plus(WEEK));
    }

    @ParameterizedTest
    @CsvSource({
        "kept-aside, 168",
        "unchanged, 168",
        "cancelled, 168",
        "swapped, 168",
        "rolled-back, 168",
        "failed, 1",
    })
    void waitsAfterAResult(String state, int hours) {
        Instant end = Instant.parse("2026-03-09T12:00:00Z");
        RetrainingSchedule schedule = new RetrainingSchedule(WEEK, () -> RetrainingFixture.NOW);

        assertThat(schedule.next(RetrainingFixture.NOW, ended(state, end)))
                .isEqualTo(end.plus(Duration.ofHours(hours)));
    }

    @Test
    void waitsForTheAgeOfAYoungModelAfterAFailureLongAgo() {
        Instant failed = RetrainingFixture.NOW.minus(WEEK);
        RetrainingSchedule schedule = new RetrainingSchedule(WEEK, () -> RetrainingFixture.NOW);

        assertThat(schedule.next(RetrainingFixture.NOW, ended("failed", failed)))
                .isEqualTo(RetrainingFixture.NOW.plus(WEEK));
    }

    @Test
    void isDueAgainWhenTheServerStoppedInTheMiddle() {
        model.onReading = model.retraining::close;

        model.retraining.start();
        waitUntilEnded();

        assertThat(model.retraining.response().state()).isEqualTo("cancelled");
        assertThat(nextAfterARestart()).contains(model.trained().plus(WEEK));
    }

    private void waitUntilEnded() {
        while (model.retraining.response().isRunning()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void remembersTheResultsOfAllRetrainings() {
        model.retrain();
        model.retrain();
        model.retraining.rollBack();

        assertThat(model.retraining.history())
                .extracting(RetrainingResponse::state)
                .containsExactly("swapped", "unchanged", "rolled-back");
        assertThat(model.retraining.history().getFirst().check()).isPresent();
    }

    @Test
    void forgetsTheOldest() {
        RetrainingHistory history = new ModelVersions(model.file).history();

        IntStream.rangeClosed(0, RetrainingHistory.MAX_ENTRIES)
                .forEach(i -> assertThat(history.add(ended("unchanged", RetrainingFixture.NOW.plusSeconds(i))))
                        .isEmpty());

        assertThat(history.entries()).hasSize(RetrainingHistory.MAX_ENTRIES);
        assertThat(history.entries().getFirst().end()).contains(RetrainingFixture.NOW.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\"state\":\"swapped\"}]",
                "[{\"state\":\"swapped\",\"started\":\"yesterday\",\"ended\":\"today\"}]",
                "[{\"started\":\"2026-03-01T12:00:00Z\",\"ended\":\"2026-03-01T12:00:00Z\"}]",
                "[null]",
                "{}",
            })
    void beginsAgainWithADamagedHistory(String content) throws IOException {
        Files.writeString(folder.resolve("movies.retrainings.json"), content);

        assertThat(model.retrain().state()).isEqualTo("swapped");
        assertThat(model.retraining.history()).hasSize(1);
    }

    @Test
    void saysThatAResultCouldNotBeRecorded() throws IOException {
        Files.createDirectory(folder.resolve("movies.retrainings.json"));

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("swapped");
        assertThat(response.message().orElseThrow()).contains("; it could not be recorded: ");
    }

    private static RetrainingResponse ended(String state, Instant end) {
        return new RetrainingResponse(
                state,
                Optional.of(end.toString()),
                Optional.of(end.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
