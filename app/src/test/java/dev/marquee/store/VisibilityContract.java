package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.UnknownUserException;
import dev.marquee.store.record.Visibility;
import dev.marquee.store.record.VisibleUser;
import org.junit.jupiter.api.Test;

/** Who can be seen by others. */
interface VisibilityContract {
    UserId BEN = new UserId("ben");
    UserId CLEO = new UserId("cleo");

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void showsNoOneByDefault() {
        try (Store store = withTwo()) {
            assertThat(store.users().visibility(BEN)).isEmpty();
            assertThat(store.users().visibleOthers(BEN, 1)).isEmpty();
        }
    }

    @Test
    default void showsThoseWhoAgreedToThoseWhoAgreed() {
        try (Store store = withTwo()) {
            store.users().show(BEN, "Ben");
            assertThat(store.users().visibleOthers(BEN, 1)).isEmpty();
            assertThat(store.users().visibleOthers(CLEO, 1))
                    .as("has not agreed")
                    .isEmpty();

            store.users().show(CLEO, "Cleo");

            assertThat(store.users().visibleOthers(BEN, 2)).singleElement().satisfies(cleo -> {
                assertThat(cleo.name()).isEqualTo("Cleo");
                assertThat(cleo.ratings())
                        .extracting(rating -> rating.movie().value())
                        .containsExactly("1", "2", "3");
            });
        }
    }

    @Test
    default void showsOnlyThoseWithEnoughCommonMovies() {
        try (Store store = withTwo()) {
            store.users().show(BEN, "Ben");
            store.users().show(CLEO, "Cleo");

            assertThat(store.users().visibleOthers(BEN, 2))
                    .extracting(VisibleUser::name)
                    .containsExactly("Cleo");
            assertThat(store.users().visibleOthers(BEN, 3)).isEmpty();
        }
    }

    @Test
    default void keepsTheTimeOfTheAgreementWhenTheNameChanges() {
        try (Store store = withTwo()) {
            store.users().show(BEN, "Ben");
            Visibility first = store.users().visibility(BEN).orElseThrow();
            store.users().show(BEN, "Benjamin");

            assertThat(store.users().visibility(BEN)).contains(new Visibility("Benjamin", first.since()));
            assertThat(store.users().history(BEN).orElseThrow().visibility())
                    .isEqualTo(store.users().visibility(BEN));
        }
    }

    @Test
    default void hidesAUserWhoRevokes() {
        try (Store store = withTwo()) {
            store.users().show(BEN, "Ben");
            store.users().show(CLEO, "Cleo");

            store.users().hide(CLEO);
            store.users().hide(CLEO);

            assertThat(store.users().visibility(CLEO)).isEmpty();
            assertThat(store.users().visibleOthers(BEN, 1)).isEmpty();
            assertThat(store.users().visibleOthers(CLEO, 1)).isEmpty();
        }
    }

    @Test
    default void forgetsTheAgreementWithTheUser() {
        try (Store store = withTwo()) {
            store.users().show(CLEO, "Cleo");
            store.users().delete(CLEO);
            store.users().add(CLEO);

            assertThat(store.users().visibility(CLEO)).isEmpty();
        }
    }

    @Test
    default void doesNotShowAnUnknownUser() {
        try (Store store = withTwo()) {
            assertThatExceptionOfType(UnknownUserException.class)
                    .isThrownBy(() -> store.users().show(new UserId("unknown"), "Name"));
            assertThat(store.users().visibility(new UserId("unknown"))).isEmpty();
        }
    }

    /** Two users with two common movies. */
    private Store withTwo() {
        Store store = Store.open(place(), Clocks.ticking());
        StoredUsers users = store.users();
        users.add(BEN);
        users.add(CLEO);
        for (int movie = 1; movie <= 3; movie++) {
            users.rate(CLEO, new MovieId("" + movie), 4);
        }
        users.rate(BEN, new MovieId("2"), 5);
        users.rate(BEN, new MovieId("3"), 5);
        return store;
    }
}
