package dev.marquee.store;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.Change;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredImport;
import dev.marquee.store.record.StoredMark;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.StoredUser;
import dev.marquee.store.record.UnknownUserException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users of a store, for every database. */
interface StoreContract {
    MovieId HEAT = new MovieId("6");
    MovieId TOY_STORY = new MovieId("1");
    UserId ANN = new UserId("ann");

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    /** Opens the store. */
    default Store open() {
        return Store.open(place(), Clocks.ticking());
    }

    @Test
    default void keepsRatingsAfterReopening() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().rate(ANN, HEAT, 4.5f);
        }
        try (Store store = open()) {
            assertThat(now(store).ratings()).containsExactly(new StoredRating(HEAT, 4.5f, Clocks.START.plusSeconds(1)));
        }
    }

    @Test
    default void incrementsTheVersionWithEveryChangeOnly() {
        try (Store store = open()) {
            StoredUsers users = store.users();
            users.add(ANN);
            assertThat(users.revision(ANN).orElseThrow().version()).isZero();

            assertThat(users.rate(ANN, HEAT, 4).revision().version()).isEqualTo(1);
            assertThat(users.rate(ANN, HEAT, 4).revision().version()).isEqualTo(1);
            assertThat(users.rate(ANN, HEAT, 5).revision().version()).isEqualTo(2);
            assertThat(users.mark(ANN, Mark.WATCHLIST, TOY_STORY).version()).isEqualTo(3);
            assertThat(users.mark(ANN, Mark.WATCHLIST, TOY_STORY).version()).isEqualTo(3);
            assertThat(users.deleteMark(ANN, Mark.WATCHED, TOY_STORY).version()).isEqualTo(3);
            assertThat(users.deleteMark(ANN, Mark.WATCHLIST, TOY_STORY).version())
                    .isEqualTo(4);
            assertThat(users.deleteRating(ANN, HEAT).version()).isEqualTo(5);
            assertThat(users.deleteRating(ANN, HEAT).version()).isEqualTo(5);
            assertThat(users.revision(ANN).orElseThrow().version()).isEqualTo(5);
        }
    }

    @Test
    default void keepsTheTimeOfAnEqualRating() {
        try (Store store = open()) {
            store.users().add(ANN);
            StoredRating first = store.users().rate(ANN, HEAT, 4).rating();

            assertThat(store.users().rate(ANN, HEAT, 4).rating()).isEqualTo(first);
        }
    }

    @Test
    default void keepsTheHistoryOfChanges() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().rate(ANN, HEAT, 4);
            store.users().rate(ANN, HEAT, 2.5f);
            store.users().deleteRating(ANN, HEAT);
            store.users().mark(ANN, Mark.WATCHED, HEAT);

            assertThat(store.users().history(ANN).orElseThrow().changes())
                    .containsExactly(
                            change(1, Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(4)),
                            change(2, Optional.empty(), OptionalDouble.of(4), OptionalDouble.of(2.5)),
                            change(3, Optional.empty(), OptionalDouble.of(2.5), OptionalDouble.empty()),
                            change(4, Optional.of(Mark.WATCHED), OptionalDouble.empty(), OptionalDouble.of(1)));
        }
    }

    private static Change change(int version, Optional<Mark> mark, OptionalDouble before, OptionalDouble after) {
        return new Change(version, Clocks.START.plusSeconds(version), mark, HEAT, before, after);
    }

    @Test
    default void hidesAMarkedMovieWhileItIsRated() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().mark(ANN, Mark.WATCHLIST, HEAT);
            store.users().mark(ANN, Mark.WATCHED, HEAT);

            store.users().rate(ANN, HEAT, 4);
            assertThat(now(store).marked(Mark.WATCHLIST)).isEmpty();
            assertThat(now(store).marked(Mark.WATCHED)).isEmpty();

            store.users().deleteRating(ANN, HEAT);
            assertThat(now(store).marked(Mark.WATCHLIST))
                    .extracting(StoredMark::movie)
                    .containsExactly(HEAT);
            assertThat(now(store).marked(Mark.WATCHED))
                    .extracting(StoredMark::movie)
                    .containsExactly(HEAT);
        }
    }

    @Test
    default void replacesAMarkThatALaterOneContradicts() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().mark(ANN, Mark.NOT_INTERESTED, HEAT);
            store.users().mark(ANN, Mark.NOT_SEEN, HEAT);
            assertThat(marks(store)).containsExactlyInAnyOrder(Mark.NOT_INTERESTED, Mark.NOT_SEEN);

            store.users().mark(ANN, Mark.WATCHLIST, HEAT);
            assertThat(marks(store)).containsExactlyInAnyOrder(Mark.WATCHLIST, Mark.NOT_SEEN);
            store.users().mark(ANN, Mark.WATCHED, HEAT);
            assertThat(marks(store)).containsExactlyInAnyOrder(Mark.WATCHLIST, Mark.WATCHED);
            store.users().mark(ANN, Mark.NOT_INTERESTED, HEAT);
            store.users().mark(ANN, Mark.NOT_SEEN, HEAT);

            assertThat(marks(store)).containsExactlyInAnyOrder(Mark.WATCHLIST, Mark.NOT_INTERESTED, Mark.NOT_SEEN);
            assertThat(store.users().history(ANN).orElseThrow().changes())
                    .extracting(Change::what)
                    .contains("not-interested", "not-seen", "watched", "watchlist");
        }
    }

    private static Set<Mark> marks(Store store) {
        return now(store).marks().keySet();
    }

    @Test
    default void importsABatchAsOneRevision() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().rate(ANN, HEAT, 4);
            Revision after = store.users()
                    .importBatch(
                            ANN,
                            new ImportBatch(
                                    "letterboxd",
                                    "mine.zip",
                                    ImportBatches.undated(Map.of(HEAT, 3f, TOY_STORY, 5f)),
                                    Set.of(new MovieId("7")),
                                    Set.of(new MovieId("8")),
                                    Set.of(new MovieId("9")),
                                    9));

            assertThat(after.version()).isEqualTo(2);
            StoredHistory all = store.users().history(ANN).orElseThrow();
            assertThat(all.now().ratings()).extracting(StoredRating::value).containsExactly(5f, 3f);
            assertThat(all.now().marked(Mark.WATCHED))
                    .extracting(StoredMark::movie)
                    .containsExactly(new MovieId("7"));
            assertThat(all.now().marked(Mark.WATCHLIST))
                    .extracting(StoredMark::movie)
                    .containsExactly(new MovieId("8"));
            assertThat(all.now().marked(Mark.NOT_SEEN))
                    .extracting(StoredMark::movie)
                    .containsExactly(new MovieId("9"));
            assertThat(all.changes()).extracting(Change::version).containsExactly(1L, 2L, 2L, 2L, 2L, 2L);
            assertThat(all.imports())
                    .containsExactly(new StoredImport(
                            2,
                            Clocks.START.plusSeconds(2),
                            "letterboxd",
                            "mine.zip",
                            new StoredImport.Counts(2, 1, 1, 9)));
        }
    }

    @Test
    default void keepsTheTimesOfRatingAndImport() {
        Instant then = Instant.parse("2015-06-01T20:15:01.123456Z");
        try (Store store = open()) {
            store.users().add(ANN);
            importRating(store, 4, then);

            StoredHistory all = store.users().history(ANN).orElseThrow();
            assertThat(all.now().ratings()).containsExactly(new StoredRating(HEAT, 4, then.truncatedTo(MILLIS)));
            assertThat(all.changes()).extracting(Change::time).containsExactly(Clocks.START.plusSeconds(1));
            assertThat(all.imports()).extracting(StoredImport::time).containsExactly(Clocks.START.plusSeconds(1));
        }
    }

    @Test
    default void replacesATimeInTheFuture() {
        try (Store store = open()) {
            store.users().add(ANN);
            importRating(store, 4, Instant.MAX);

            assertThat(now(store).ratings()).containsExactly(new StoredRating(HEAT, 4, Clocks.START.plusSeconds(1)));
        }
    }

    @Test
    default void keepsTheLaterOfAStoredAndAnImportedRating() {
        try (Store store = open()) {
            store.users().add(ANN);
            importRating(store, 3, Clocks.START.minusSeconds(2));
            importRating(store, 1, Clocks.START.minusSeconds(3));
            assertThat(now(store).ratings()).extracting(StoredRating::value).containsExactly(3f);
            importRating(store, 2, Clocks.START.minusSeconds(2));
            assertThat(now(store).ratings()).extracting(StoredRating::value).containsExactly(2f);

            StoredRating here = store.users().rate(ANN, HEAT, 5).rating();
            importRating(store, 4, here.time().minusMillis(1));
            assertThat(now(store).ratings()).containsExactly(here);
            importRating(store, 4, here.time().plusMillis(1));
            assertThat(now(store).ratings())
                    .containsExactly(new StoredRating(HEAT, 4, here.time().plusMillis(1)));
            assertThat(store.users().history(ANN).orElseThrow().changes())
                    .extracting(Change::after)
                    .containsExactly(
                            OptionalDouble.of(3), OptionalDouble.of(2), OptionalDouble.of(5), OptionalDouble.of(4));
        }
    }

    @Test
    default void deletesAUserEntirely() {
        try (Store store = open()) {
            Revision before = everything(store);

            assertThat(store.users().delete(ANN)).isTrue();
            assertThat(store.users().delete(ANN)).isFalse();
            assertThat(store.users().history(ANN)).isEmpty();
            assertThatExceptionOfType(UnknownUserException.class)
                    .isThrownBy(() -> store.users().rate(ANN, HEAT, 4))
                    .withMessage(
                            "unknown user ann; check the id and, if this user has one, the token, or create a user with POST /api/v1/users");

            store.users().add(ANN);
            StoredHistory again = store.users().history(ANN).orElseThrow();
            assertThat(again.changes()).isEmpty();
            assertThat(again.imports()).isEmpty();
            assertThat(again.now().ratings()).isEmpty();
            assertThat(again.now().revision().user()).isNotEqualTo(before.user());
        }
    }

    private static Revision everything(Store store) {
        store.users().add(ANN);
        store.users().rate(ANN, HEAT, 4);
        store.users().mark(ANN, Mark.WATCHLIST, TOY_STORY);
        return store.users().importBatch(ANN, ImportBatches.of(Map.of(TOY_STORY, 2f)));
    }

    @Test
    default void acceptsArbitraryIds() {
        UserId user = new UserId("'; drop table app_user; --");
        MovieId movie = new MovieId(":movie <movie> \" ' \\ {}? é 映画 ?1");
        try (Store store = open()) {
            store.users().add(user);
            store.users().rate(user, movie, 4);
            store.users().mark(user, Mark.WATCHLIST, new MovieId("' or 1=1 --"));
            store.users()
                    .importBatch(
                            user,
                            new ImportBatch(
                                    "'", "\"; delete from rating", Map.of(), Set.of(movie), Set.of(), Set.of(), 0));

            StoredHistory found = store.users().history(user).orElseThrow();
            assertThat(found.now().ratings()).extracting(StoredRating::movie).containsExactly(movie);
            assertThat(found.imports()).extracting(StoredImport::file).containsExactly("\"; delete from rating");
            assertThat(store.users().find(new UserId("' or 1=1 --"))).isEmpty();
        }
    }

    @Test
    default void streamsAllRatings() {
        UserId bob = new UserId("bob");
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().add(bob);
            store.users().rate(bob, HEAT, 1);
            store.users().rate(ANN, TOY_STORY, 2);
            store.users().rate(ANN, HEAT, 3);
            List<String> seen = new ArrayList<>();

            store.users().ratings((user, rating) -> seen.add(user + " " + rating.movie() + " " + rating.value()));

            assertThat(seen).containsExactly("ann 1 2.0", "ann 6 3.0", "bob 6 1.0");
        }
    }

    private static void importRating(Store store, float value, Instant when) {
        Map<MovieId, ImportBatch.Rating> ratings = Map.of(HEAT, new ImportBatch.Rating(value, Optional.of(when)));
        store.users()
                .importBatch(ANN, new ImportBatch("imdb", "ratings.csv", ratings, Set.of(), Set.of(), Set.of(), 0));
    }

    private static StoredUser now(Store store) {
        return store.users().find(ANN).orElseThrow();
    }
}
