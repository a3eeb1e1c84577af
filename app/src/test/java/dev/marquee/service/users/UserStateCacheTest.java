package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.Store;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.UnknownUserException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStateCacheTest {
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");

    private final Store store;
    private final UserStateCache userStates;

    UserStateCacheTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.userStates = new UserStateCache(store.users(), 1);
        store.users().add(ANN);
        store.users().add(BOB);
        store.users().rate(ANN, new MovieId("1"), 4);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void cachesAnUnchangedUser() {
        UserState first = userStates.get(TestModels.bias(), ANN);

        assertThat(userStates.get(TestModels.bias(), ANN)).isSameAs(first);
        store.users().rate(ANN, new MovieId("1"), 4);
        assertThat(userStates.get(TestModels.bias(), ANN)).isSameAs(first);
    }

    @Test
    void cachesAUserOfTheDataUntilTheyRate() {
        UserId ofData = new UserId("42");
        UserState first = userStates.get(TestModels.bias(), ofData);

        assertThat(userStates.get(TestModels.bias(), ofData)).isSameAs(first);
        store.users().add(ofData);
        store.users().rate(ofData, new MovieId("1"), 4);
        assertThat(userStates.get(TestModels.bias(), ofData).revision().version())
                .isEqualTo(1);
    }

    @Test
    void foldsInAgainAfterAChange() {
        UserState first = userStates.get(TestModels.bias(), ANN);
        store.users().rate(ANN, new MovieId("1"), 5);

        UserState second = userStates.get(TestModels.bias(), ANN);

        assertThat(second.revision().version()).isEqualTo(2);
        assertThat(second.user().profile(TestModels.bias().data()))
                .isNotEqualTo(first.user().profile(TestModels.bias().data()));
    }

    @Test
    void foldsInAgainForAnotherModel() {
        UserState first = userStates.get(TestModels.bias(), ANN);

        assertThat(userStates.get(TestModels.bayesfm(), ANN)).isNotSameAs(first);
    }

    @Test
    void doesNotReuseTheStateOfADeletedUser() {
        userStates.get(TestModels.bias(), ANN);
        store.users().delete(ANN);
        store.users().add(ANN);
        store.users().rate(ANN, new MovieId("6"), 1);

        UserState again = userStates.get(TestModels.bias(), ANN);

        assertThat(again.revision().version()).isEqualTo(1);
        assertThat(again.user().profile(TestModels.bias().data()).ratings())
                .singleElement()
                .extracting(rated -> rated.value())
                .isEqualTo(1f);
    }

    @Test
    void evictsTheLeastRecentlyUsed() {
        UserState first = userStates.get(TestModels.bias(), ANN);
        userStates.get(TestModels.bias(), BOB);

        assertThat(userStates.get(TestModels.bias(), ANN)).isNotSameAs(first);
    }

    @Test
    void keepsNoModelInMemoryThatWasReplaced() {
        UserStateCache large = new UserStateCache(store.users(), 10);
        large.get(TestModels.bias(), ANN);
        large.get(TestModels.bias(), BOB);
        assertThat(large.size()).isEqualTo(2);

        large.get(TestModels.bayesfm(), BOB);

        assertThat(large.size()).isEqualTo(1);
    }

    @Test
    void keepsTheLaterOfTwoRatings() {
        UserId ofData = new UserId("42");
        store.users().add(ofData);
        int movie = firstRatedMovie(ofData);
        MovieId id = TestModels.bias().data().catalogue().movie(movie).id();
        float old = currentValue(ofData, movie);
        float other = old == 5 ? 1 : 5;

        importRating(ofData, id, other, Instant.ofEpochSecond(1));
        assertThat(currentValue(ofData, movie)).isEqualTo(old);

        store.users().rate(ofData, id, old == 3 ? 2 : 3);
        assertThat(currentValue(ofData, movie)).isEqualTo(old == 3 ? 2f : 3f);
    }

    private void importRating(UserId user, MovieId movie, float value, Instant when) {
        Map<MovieId, ImportBatch.Rating> ratings = Map.of(movie, new ImportBatch.Rating(value, Optional.of(when)));
        store.users()
                .importBatch(user, new ImportBatch("imdb", "ratings.csv", ratings, Set.of(), Set.of(), Set.of(), 0));
    }

    private float currentValue(UserId user, int movie) {
        return userStates
                .get(TestModels.bias(), user)
                .user()
                .profile(TestModels.bias().data())
                .ratings()
                .stream()
                .filter(rated -> rated.movie() == movie)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static int firstRatedMovie(UserId user) {
        int index = TestModels.bias().data().users().ids().index(user);
        return TestModels.bias()
                .data()
                .ratings()
                .byUser()
                .column(TestModels.bias().data().ratings().byUser().start(index));
    }

    @Test
    void rejectsAnUnknownUser() {
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> userStates.get(TestModels.bias(), new UserId("nobody")));
    }
}
