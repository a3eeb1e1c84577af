package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store does for programs. */
interface KeysContract {
    /** An empty place, another one for each test. */
    StoreSettings place();

    @Test
    default void knowsAKeyByItsText() {
        try (Store store = open()) {
            ApiKey.Made made = store.keys().make("phone", Set.of(Scope.READ, Scope.RATE));

            assertThat(store.keys().find(made.text())).contains(made.key());
            assertThat(made.key().allows(Scope.RATE)).isTrue();
            assertThat(made.key().allows(Scope.ADMIN)).isFalse();
            assertThat(store.keys().all()).containsExactly(made.key());
        }
    }

    @Test
    default void allowsAnAdministratorEverything() {
        try (Store store = open()) {
            ApiKey key = store.keys().make("operator", Set.of(Scope.ADMIN)).key();

            assertThat(key.allows(Scope.READ)).isTrue();
            assertThat(key.allows(Scope.RATE)).isTrue();
        }
    }

    @Test
    default void knowsNoOtherText() {
        try (Store store = open()) {
            String text = store.keys().make("x", Set.of(Scope.READ)).text();
            String other = store.keys().make("y", Set.of(Scope.READ)).text();
            String secretOfTheOther = text.substring(0, 20) + other.substring(20);

            assertThat(store.keys().find(secretOfTheOther)).isEmpty();
            assertThat(store.keys().find("mq_0123456789abcdef" + text.substring(19)))
                    .isEmpty();
            assertThat(store.keys().find(text + "x")).isEmpty();
            assertThat(store.keys().find("' or 1=1 --")).isEmpty();
            assertThat(store.keys().find("")).isEmpty();
        }
    }

    @Test
    default void knowsARevokedKeyNoMore() {
        try (Store store = open()) {
            ApiKey.Made made = store.keys().make("phone", Set.of(Scope.READ));

            store.keys().revoke("phone");

            assertThat(store.keys().find(made.text())).isEmpty();
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().revoke("phone"))
                    .withMessage("there is no key phone; keys list shows those there are");
        }
    }

    @Test
    default void makesNoKeyThatAllowsNothing() {
        try (Store store = open()) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().make("x", Set.of()))
                    .withMessage("a key that allows nothing was asked for; give it a scope: read, rate or admin");
        }
    }

    @Test
    default void namesEachKeyDifferently() {
        try (Store store = open()) {
            ApiKey.Made made = store.keys().make("phone", Set.of(Scope.READ));

            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().make("phone", Set.of(Scope.ADMIN)))
                    .withMessage("there is a key phone already; choose another name, or remove that one first");
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().make("Ann's phone", Set.of(Scope.READ)))
                    .withMessage("'Ann's phone' is no name for a key; take 1 to 32 letters, digits, - and _");
            assertThat(store.keys().all()).containsExactly(made.key());
        }
    }

    @Test
    default void showsNoSecretInALog() {
        try (Store store = open()) {
            ApiKey.Made made = store.keys().make("x", Set.of(Scope.READ));

            assertThat(made.toString()).doesNotContain(made.text().substring(20));
        }
    }

    private Store open() {
        return Store.open(place(), Clocks.ticking());
    }
}
