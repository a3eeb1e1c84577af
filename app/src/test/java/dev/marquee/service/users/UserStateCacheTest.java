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
        this.userStates = new UserStateCache(store.people(), 1);
        store.people().add(ANN);
        store.people().add(BOB);
        store.people().rate(ANN, new MovieId("1"), 4);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void foldInOnceWhatDidNotChange() {
        UserState first = userStates.now(TestModels.bias(), ANN);

        assertThat(userStates.now(TestModels.bias(), ANN)).isSameAs(first);
        store.people().rate(ANN, new MovieId("1"), 4);
        assertThat(userStates.now(TestModels.bias(), ANN)).isSameAs(first);
    }

    @Test
    void rememberAUserOfTheDataUntilTheyRateHere() {
        UserId ofData = new UserId("42");
        UserState first = userStates.now(TestModels.bias(), ofData);

        assertThat(userStates.now(TestModels.bias(), ofData)).isSameAs(first);
        store.people().add(ofData);
        store.people().rate(ofData, new MovieId("1"), 4);
        assertThat(userStates.now(TestModels.bias(), ofData).version()).isEqualTo(1);
    }

    @Test
    void foldInRetrainedWhatChanged() {
        UserState first = userStates.now(TestModels.bias(), ANN);
        store.people().rate(ANN, new MovieId("1"), 5);

        UserState second = userStates.now(TestModels.bias(), ANN);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.user().profile(TestModels.bias().data()))
                .isNotEqualTo(first.user().profile(TestModels.bias().data()));
    }

    @Test
    void foldInRetrainedForAnotherModel() {
        UserState first = userStates.now(TestModels.bias(), ANN);

        assertThat(userStates.now(TestModels.bayesfm(), ANN)).isNotSameAs(first);
    }

    @Test
    void takeUserStateWhoCameBackForAnother() {
        userStates.now(TestModels.bias(), ANN);
        store.people().forget(ANN);
        store.people().add(ANN);
        store.people().rate(ANN, new MovieId("6"), 1);

        UserState again = userStates.now(TestModels.bias(), ANN);

        assertThat(again.version()).isEqualTo(1);
        assertThat(again.user().profile(TestModels.bias().data()).ratings())
                .singleElement()
                .extracting(rated -> rated.value())
                .isEqualTo(1f);
    }

    @Test
    void forgetWhoWasNotAskedForLately() {
        UserState first = userStates.now(TestModels.bias(), ANN);
        userStates.now(TestModels.bias(), BOB);

        assertThat(userStates.now(TestModels.bias(), ANN)).isNotSameAs(first);
    }

    @Test
    void letTheLaterOfTwoRatingsCount() {
        UserId ofData = new UserId("42");
        store.people().add(ofData);
        int movie = rowOf(ofData);
        MovieId id = TestModels.bias().data().catalogue().movie(movie).id();
        float old = valueNow(ofData, movie);
        float other = old == 5 ? 1 : 5;

        bring(ofData, id, other, Instant.ofEpochSecond(1));
        assertThat(valueNow(ofData, movie)).isEqualTo(old);

        store.people().rate(ofData, id, old == 3 ? 2 : 3);
        assertThat(valueNow(ofData, movie)).isEqualTo(old == 3 ? 2f : 3f);
    }

    private void bring(UserId user, MovieId movie, float value, Instant when) {
        Map<MovieId, ImportBatch.Rating> ratings = Map.of(movie, new ImportBatch.Rating(value, Optional.of(when)));
        store.people().take(user, new ImportBatch("imdb", "ratings.csv", ratings, Set.of(), Set.of(), 0));
    }

    private float valueNow(UserId user, int movie) {
        return userStates
                .now(TestModels.bias(), user)
                .user()
                .profile(TestModels.bias().data())
                .ratings()
                .stream()
                .filter(rated -> rated.movie() == movie)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static int rowOf(UserId user) {
        int index = TestModels.bias().data().users().ids().index(user);
        return TestModels.bias()
                .data()
                .ratings()
                .byUser()
                .column(TestModels.bias().data().ratings().byUser().start(index));
    }

    @Test
    void knowNoUsersWhoIsNowhere() {
        assertThatExceptionOfType(UnknownUserException.class)
                .isThrownBy(() -> userStates.now(TestModels.bias(), new UserId("nobody")));
    }
}
