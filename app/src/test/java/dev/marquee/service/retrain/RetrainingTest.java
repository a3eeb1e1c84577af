package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A served model learns what people rated since, and is left and gone back to. */
class RetrainingTest {
    @TempDir
    private Path folder;

    private RetrainingFixture model;

    @BeforeEach
    void serve() {
        model = new RetrainingFixture(folder, RetrainingFixture.DATA, "bias", 1);
    }

    @AfterEach
    void end() {
        model.close();
    }

    @Test
    void hasNothingToTellBeforeTheFirst() {
        assertThat(model.retraining.answer()).isEqualTo(RetrainingResponse.NONE);
        assertThat(model.retraining.cancel()).isFalse();
    }

    @Test
    void servesAModelThatLearnedWhatUsersRated() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);

        RetrainingResponse answer = model.retrain();

        assertThat(answer.state()).as(answer.toString()).isEqualTo("swapped");
        assertThat(answer.started()).contains("2026-03-01T12:00:00Z");
        assertThat(answer.ended()).contains("2026-03-01T12:00:00Z");
        assertThat(answer.ratings()).contains(model.given.size());
        assertThat(answer.check().orElseThrow().ratings()).isEqualTo(model.given.size() / 10);
        assertThat(answer.check().orElseThrow().metric()).isEqualTo("rmse");
        assertThat(model.swaps).containsExactly(model.file);
        Dataset learned = RetrainingFixture.data(model.file);
        assertThat(learned.ratings().size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size());
        assertThat(learned.users().ids().ids())
                .startsWith(RetrainingFixture.DATA.users().ids().ids().toArray(UserId[]::new));
        assertThat(RetrainingFixture.bytes(folder.resolve("movies.previous.marquee")))
                .isEqualTo(before);
        assertThat(model.files()).containsExactly("movies.base.marquee", "movies.marquee", "movies.previous.marquee");
    }

    @Test
    void keepsAWorseModelRejected() {
        model.write(Algorithms.named("bias").recipe(Map.of()), Map.of("userDamping", "1000", "movieDamping", "1000"));
        model.ratesLike(RetrainingFixture.OTHERS, 29);
        byte[] before = RetrainingFixture.bytes(model.file);

        RetrainingResponse answer = model.retrain();

        assertThat(answer.state()).as(answer.toString()).isEqualTo("kept-aside");
        RetrainingResponse.Check check = answer.check().orElseThrow();
        assertThat(check.anew()).isGreaterThan(check.served() * (1 + check.tolerance()));
        assertThat(answer.message())
                .contains("the new model is worse and is kept in %s; the model before answers on"
                        .formatted(folder.resolve("movies.aside.marquee")));
        assertThat(model.swaps).isEmpty();
        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
        assertThat(RetrainingFixture.data(folder.resolve("movies.aside.marquee"))
                        .ratings()
                        .size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size() - check.ratings());
    }

    @Test
    void asksBothModelsAboutTheSameRatingsWhateverTheThreads() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 29);
        RetrainingResponse.Check one = model.retrain().check().orElseThrow();
        Path other = Files.createDirectory(folder.resolve("other"));

        try (RetrainingFixture twoThreads = new RetrainingFixture(other, RetrainingFixture.DATA, "bias", 2)) {
            twoThreads.ratesLike(RetrainingFixture.OTHERS, 29);

            assertThat(twoThreads.retrain().check()).contains(one);
        }
        assertThat(RetrainingFixture.data(other.resolve("movies.marquee")).fingerprint())
                .isEqualTo(RetrainingFixture.data(model.file).fingerprint());
    }

    @Test
    void tellsTheServedModelTheRestOfWhatUsersRated() {
        model.ratesLike(RetrainingFixture.OTHERS, 29);

        RetrainingResponse.Check check = model.retrain().check().orElseThrow();

        // Folding in and training again come to nearly the same for biases; without the rest it would be far worse.
        assertThat(check.served()).isCloseTo(check.anew(), within(0.05));
    }

    @Test
    void comparesListsWhereNoRatingsArePredicted() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (RetrainingFixture ranking = new RetrainingFixture(other, RetrainingFixture.DATA, "ease", 1)) {
            ranking.ratesLike(RetrainingFixture.OTHERS, 29);

            RetrainingResponse answer = ranking.retrain();

            assertThat(answer.check().orElseThrow().metric()).isEqualTo("ndcg@10");
        }
    }

    @Test
    void staysAsItIsWhereNothingIsNew() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.retrain();

        RetrainingResponse answer = model.retrain();

        assertThat(answer.state()).isEqualTo("unchanged");
        assertThat(model.swaps).hasSize(1);
    }

    @Test
    void forgetsWhatWasTakenBack() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.retrain();
        model.given.removeIf(one -> one.user().equals("new3"));

        RetrainingResponse answer = model.retrain();

        assertThat(answer.state()).isEqualTo("swapped");
        assertThat(RetrainingFixture.data(model.file)
                        .users()
                        .ids()
                        .contains(AugmentedDataset.nameless(new UserId("new3"))))
                .isFalse();
        assertThat(RetrainingFixture.data(model.file).ratings().size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size());
    }

    @Test
    void learnsFromUsersWithoutTheirNames() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.rates("u5", "m1", 4);

        model.retrain();

        Dataset learned = RetrainingFixture.data(model.file);
        assertThat(learned.users().ids().ids())
                .contains(AugmentedDataset.nameless(new UserId("new3")), AugmentedDataset.nameless(new UserId("u5")))
                .doesNotContain(new UserId("new3"));
        assertThat(ModelService.open(model.file).knows(new UserId("new3"))).isFalse();
    }

    @Test
    void leavesUsersOfTheDataAsTheyAre() {
        int entry = RetrainingFixture.DATA.ratings().byUser().start(5);
        int movie = RetrainingFixture.DATA.ratings().byUser().column(entry);
        float other = RetrainingFixture.DATA.ratings().byUser().value(entry) > 3 ? 1 : 5;
        model.rates("u5", "m" + movie, other);

        RetrainingResponse answer = model.retrain();

        assertThat(answer.state()).isEqualTo("swapped");
        assertThat(answer.check()).isEmpty();
        assertThat(answer.message().orElseThrow()).endsWith("too few ratings were new to compare the two");
        Dataset learned = RetrainingFixture.data(model.file);
        int nameless = learned.users().ids().index(AugmentedDataset.nameless(new UserId("u5")));
        RatingRows rows = learned.ratings().byUser();
        assertThat(rows.value(rows.find(5, movie)))
                .isEqualTo(RetrainingFixture.DATA.ratings().byUser().value(entry));
        assertThat(rows.value(rows.find(nameless, movie))).isEqualTo(other);
    }

    @Test
    void excludesAndSaysWhatDoesNotFitTheData() {
        model.rates("new", "m1", 4);
        model.rates("new", "not there", 4);
        model.rates("new", "m2", 4.5);
        model.rates("new", "m3", 11);

        RetrainingResponse answer = model.retrain();

        assertThat(answer.ratings()).contains(1);
        assertThat(answer.message().orElseThrow())
                .endsWith("; left out: 1 ratings of movies that the model does not know"
                        + "; left out: 2 ratings that are not on the scale of the data");
        assertThat(RetrainingFixture.data(model.file).catalogue().ids().contains(new MovieId("not there")))
                .isFalse();
    }

    @Test
    void runsOneAtATime() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        CountDownLatch tried = new CountDownLatch(1);
        model.onReading = () -> {
            assertThat(model.retraining.answer().isRunning()).isTrue();
            assertThat(model.retraining.answer().step().orElseThrow().task()).isEqualTo("reading");
            assertThat(model.retraining.start()).isFalse();
            assertThatThrownBy(model.retraining::rollBack)
                    .hasMessage("a model is being trained; cancel that, or wait until it ends, to go back");
            tried.countDown();
        };

        assertThat(model.retrain().state()).isEqualTo("swapped");
        assertThat(tried.getCount()).isZero();
    }

    @Test
    void endsWhenItIsCancelledAndCanRunAgain() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);
        model.onReading = () -> assertThat(model.retraining.cancel()).isTrue();

        assertThat(model.retrain().state()).isEqualTo("cancelled");

        assertThat(model.swaps).isEmpty();
        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
        assertThat(model.files()).containsExactly("movies.marquee");
        model.onReading = () -> {};
        assertThat(model.retrain().state()).isEqualTo("swapped");
    }

    @Test
    void goesBackToTheModelBeforeAndForthAgain() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] first = RetrainingFixture.bytes(model.file);
        model.retrain();
        byte[] second = RetrainingFixture.bytes(model.file);

        model.retraining.rollBack();

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(first);
        assertThat(RetrainingFixture.bytes(folder.resolve("movies.previous.marquee")))
                .isEqualTo(second);
        assertThat(model.swaps).hasSize(2);

        model.retraining.rollBack();

        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(second);
        assertThat(model.files()).containsExactly("movies.base.marquee", "movies.marquee", "movies.previous.marquee");
    }

    @Test
    void hasNothingToGoBackToAtFirst() {
        assertThatThrownBy(model.retraining::rollBack)
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        "there is no model to go back to (%s is not there); a model trained again leaves the one before it"
                                .formatted(folder.resolve("movies.previous.marquee")));
    }

    @Test
    void retrainsAgainAndAgainOnASchedule() throws InterruptedException {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        CountDownLatch times = new CountDownLatch(3);
        model.onReading = times::countDown;

        model.retraining.every(Duration.ofMillis(1));

        times.await();
        model.retraining.close();
        assertThat(model.retraining.start()).isFalse();
        assertThat(model.swaps).hasSize(1);
    }

    @Test
    void rejectsAScheduleWithoutPauseAndSettingsOutOfRange() {
        assertThatThrownBy(() -> model.retraining.every(Duration.ZERO))
                .hasMessage("a pause of PT0S between two retrainings is none; give one such as 24h");
        assertThatThrownBy(() -> new RetrainingSettings(model.file, Double.NaN, 1))
                .hasMessage("a tolerance of NaN is no share; give one from 0 to below 1, such as 0.01");
        assertThatThrownBy(() -> new RetrainingSettings(model.file, 0.01, 0))
                .hasMessage("0 threads cannot train; give at least 1");
    }

    @Test
    void takesTheRatingsOfAStore() {
        try (Store store =
                Store.open(StoreSettings.of(folder.resolve("people.db").toString()), () -> RetrainingFixture.NOW)) {
            UserId user = store.people().add();
            store.people().rate(user, new MovieId("m7"), 4);
            List<String> taken = new ArrayList<>();

            CollectedRatings.of(store)
                    .each((who, movie, value, seconds) -> taken.add("%s %s %s".formatted(movie, value, seconds)));

            assertThat(taken).containsExactly("m7 4.0 " + RetrainingFixture.SECONDS);
        }
    }
}
