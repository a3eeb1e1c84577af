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

/** Retraining of a served model with new ratings, its comparison, swap and rollback. */
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
    void reportsNothingBeforeTheFirst() {
        assertThat(model.retraining.response()).isEqualTo(RetrainingResponse.NONE);
        assertThat(model.retraining.cancel()).isFalse();
    }

    @Test
    void servesAModelTrainedOnNewRatings() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        byte[] before = RetrainingFixture.bytes(model.file);

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).as(response.toString()).isEqualTo("swapped");
        assertThat(response.started()).contains("2026-03-01T12:00:00Z");
        assertThat(response.ended()).contains("2026-03-01T12:00:00Z");
        assertThat(response.ratings()).contains(model.given.size());
        assertThat(response.check().orElseThrow().ratings()).isEqualTo(model.given.size() / 10);
        assertThat(response.check().orElseThrow().metric()).isEqualTo("rmse");
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
    void rejectsAWorseModel() {
        model.write(Algorithms.named("bias").recipe(Map.of()), Map.of("userDamping", "1000", "movieDamping", "1000"));
        model.ratesLike(RetrainingFixture.OTHERS, 29);
        byte[] before = RetrainingFixture.bytes(model.file);

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).as(response.toString()).isEqualTo("kept-aside");
        RetrainingResponse.Check check = response.check().orElseThrow();
        assertThat(check.retrained()).isGreaterThan(check.served() * (1 + check.tolerance()));
        assertThat(response.message())
                .contains("the new model is worse and was saved to %s; the previous model stays in use"
                        .formatted(folder.resolve("movies.aside.marquee")));
        assertThat(model.swaps).isEmpty();
        assertThat(RetrainingFixture.bytes(model.file)).isEqualTo(before);
        assertThat(RetrainingFixture.data(folder.resolve("movies.aside.marquee"))
                        .ratings()
                        .size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size() - check.ratings());
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws IOException {
        model.ratesLike(RetrainingFixture.OTHERS, 29);
        RetrainingResponse.Check oneThread = model.retrain().check().orElseThrow();
        Path other = Files.createDirectory(folder.resolve("other"));

        try (RetrainingFixture twoThreads = new RetrainingFixture(other, RetrainingFixture.DATA, "bias", 2)) {
            twoThreads.ratesLike(RetrainingFixture.OTHERS, 29);

            assertThat(twoThreads.retrain().check()).contains(oneThread);
        }
        assertThat(RetrainingFixture.data(other.resolve("movies.marquee")).fingerprint())
                .isEqualTo(RetrainingFixture.data(model.file).fingerprint());
    }

    @Test
    void foldsNewRatingsIntoTheServedModel() {
        model.ratesLike(RetrainingFixture.OTHERS, 29);

        RetrainingResponse.Check check = model.retrain().check().orElseThrow();

        // For biases, folding in is nearly the same as retraining; without the other ratings it would be far worse.
        assertThat(check.served()).isCloseTo(check.retrained(), within(0.05));
    }

    @Test
    void comparesRankingModelsByNdcg() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (RetrainingFixture ranking = new RetrainingFixture(other, RetrainingFixture.DATA, "ease", 1)) {
            ranking.ratesLike(RetrainingFixture.OTHERS, 29);

            RetrainingResponse response = ranking.retrain();

            assertThat(response.check().orElseThrow().metric()).isEqualTo("ndcg@10");
        }
    }

    @Test
    void keepsTheModelWithoutNewRatings() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.retrain();

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("unchanged");
        assertThat(model.swaps).hasSize(1);
    }

    @Test
    void dropsDeletedRatings() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.retrain();
        model.given.removeIf(rating -> rating.user().equals("new3"));

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("swapped");
        assertThat(RetrainingFixture.data(model.file)
                        .users()
                        .ids()
                        .contains(AugmentedDataset.pseudonym(new UserId("new3"))))
                .isFalse();
        assertThat(RetrainingFixture.data(model.file).ratings().size())
                .isEqualTo(RetrainingFixture.DATA.ratings().size() + model.given.size());
    }

    @Test
    void trainsOnPseudonymousUsers() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        model.rates("u5", "m1", 4);

        model.retrain();

        Dataset learned = RetrainingFixture.data(model.file);
        assertThat(learned.users().ids().ids())
                .contains(AugmentedDataset.pseudonym(new UserId("new3")), AugmentedDataset.pseudonym(new UserId("u5")))
                .doesNotContain(new UserId("new3"));
        assertThat(ModelService.open(model.file).hasUser(new UserId("new3"))).isFalse();
    }

    @Test
    void doesNotChangeUsersOfTheData() {
        int entry = RetrainingFixture.DATA.ratings().byUser().start(5);
        int movie = RetrainingFixture.DATA.ratings().byUser().column(entry);
        float other = RetrainingFixture.DATA.ratings().byUser().value(entry) > 3 ? 1 : 5;
        model.rates("u5", "m" + movie, other);

        RetrainingResponse response = model.retrain();

        assertThat(response.state()).isEqualTo("swapped");
        assertThat(response.check()).isEmpty();
        assertThat(response.message().orElseThrow()).endsWith("there were too few new ratings to compare the two");
        Dataset learned = RetrainingFixture.data(model.file);
        int nameless = learned.users().ids().index(AugmentedDataset.pseudonym(new UserId("u5")));
        RatingRows rows = learned.ratings().byUser();
        assertThat(rows.value(rows.find(5, movie)))
                .isEqualTo(RetrainingFixture.DATA.ratings().byUser().value(entry));
        assertThat(rows.value(rows.find(nameless, movie))).isEqualTo(other);
    }

    @Test
    void reportsRatingsThatDoNotFitTheData() {
        model.rates("new", "m1", 4);
        model.rates("new", "not there", 4);
        model.rates("new", "m2", 4.5);
        model.rates("new", "m3", 11);

        RetrainingResponse response = model.retrain();

        assertThat(response.ratings()).contains(1);
        assertThat(response.message().orElseThrow())
                .endsWith("; left out: 1 rating of movies that are not in the model's data"
                        + "; left out: 2 ratings that are not on the scale of the data");
        assertThat(RetrainingFixture.data(model.file).catalogue().ids().contains(new MovieId("not there")))
                .isFalse();
    }

    @Test
    void runsOneAtATime() {
        model.ratesLike(RetrainingFixture.OTHERS, 20);
        CountDownLatch tried = new CountDownLatch(1);
        model.onReading = () -> {
            assertThat(model.retraining.response().isRunning()).isTrue();
            assertThat(model.retraining.response().step().orElseThrow().task()).isEqualTo("reading");
            assertThat(model.retraining.start()).isFalse();
            assertThatThrownBy(model.retraining::rollBack)
                    .hasMessage("cannot roll back while a model is being trained; wait until it ends, or cancel it");
            tried.countDown();
        };

        assertThat(model.retrain().state()).isEqualTo("swapped");
        assertThat(tried.getCount()).isZero();
    }

    @Test
    void runsAgainAfterACancellation() {
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
    void rollsBackAndForth() {
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
    void cannotRollBackAtFirst() {
        assertThatThrownBy(model.retraining::rollBack)
                .isInstanceOf(MarqueeException.class)
                .hasMessage("no previous model: %s does not exist; only a retraining that replaces the model creates it"
                        .formatted(folder.resolve("movies.previous.marquee")));
    }

    @Test
    void rejectsSettingsOutOfRange() {
        assertThatThrownBy(() -> model.retraining.every(Duration.ZERO, model::trained))
                .hasMessage("the age at which a model is retrained must be positive, got PT0S; give one such as 24h");
        assertThatThrownBy(() -> new RetrainingSettings(model.file, Double.NaN, true, 1))
                .hasMessage("tolerance must be at least 0 and below 1, got NaN; give one such as 0.01");
        assertThatThrownBy(() -> new RetrainingSettings(model.file, 0.01, true, 0))
                .hasMessage("threads must be at least 1, got 0");
    }

    @Test
    void readsTheRatingsOfAStore() {
        try (Store store =
                Store.open(StoreSettings.of(folder.resolve("people.db").toString()), () -> RetrainingFixture.NOW)) {
            UserId user = store.users().add();
            store.users().rate(user, new MovieId("m7"), 4);
            List<String> visited = new ArrayList<>();

            CollectedRatings.of(store)
                    .forEach((_, movie, value, seconds) -> visited.add("%s %s %s".formatted(movie, value, seconds)));

            assertThat(visited).containsExactly("m7 4.0 " + RetrainingFixture.SECONDS);
        }
    }
}
