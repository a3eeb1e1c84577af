package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UserId;
import dev.marquee.internal.Hashes;
import dev.marquee.store.record.NewToken;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.UnknownUserException;
import org.junit.jupiter.api.Test;

/** Tokens of users, for every database. */
interface TokensContract {
    UserId DORA = new UserId("dora");

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void keepsTheHashOfATokenOnly() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            NewToken added = store.users().addWithToken();

            assertThat(added.token()).matches("mqt_[A-Za-z0-9_-]{43}");
            assertThat(added.toString()).doesNotContain(added.token());
            assertThat(added.user().value()).matches("[A-Za-z0-9_-]{22}");
            assertThat(store.users().tokenHash(added.user())).contains(Hashes.sha256(added.token()));
        }
    }

    @Test
    default void tellsUsersWithoutATokenFromUnknownOnes() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(DORA);

            assertThat(store.users().tokenHash(DORA)).contains("");
            assertThat(store.users().tokenHash(new UserId("nonesuch"))).isEmpty();
        }
    }

    @Test
    default void replacesATokenAndDeletesItWithItsUser() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            store.users().add(DORA);
            String first = store.users().renewToken(DORA).token();
            String second = store.users().renewToken(DORA).token();

            assertThat(second).isNotEqualTo(first);
            assertThat(store.users().tokenHash(DORA)).contains(Hashes.sha256(second));

            store.users().delete(DORA);
            store.users().add(DORA);
            assertThat(store.users().tokenHash(DORA)).contains("");
        }
    }

    @Test
    default void givesNoTokenToAnUnknownUser() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            assertThatExceptionOfType(UnknownUserException.class)
                    .isThrownBy(() -> store.users().renewToken(DORA));
        }
    }
}
