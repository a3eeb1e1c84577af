package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.UsageException;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** API keys of a store, for every database. */
interface KeysContract {
    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void findsAKeyByItsText() {
        try (Store store = open()) {
            ApiKey.NewApiKey made = store.keys().create("phone", Set.of(Scope.READ, Scope.RATE));

            assertThat(store.keys().find(made.text())).contains(made.key());
            assertThat(made.key().allows(Scope.RATE)).isTrue();
            assertThat(made.key().allows(Scope.ADMIN)).isFalse();
            assertThat(store.keys().all()).containsExactly(made.key());
        }
    }

    @Test
    default void adminIncludesAllScopes() {
        try (Store store = open()) {
            ApiKey key = store.keys().create("operator", Set.of(Scope.ADMIN)).key();

            assertThat(key.allows(Scope.READ)).isTrue();
            assertThat(key.allows(Scope.RATE)).isTrue();
        }
    }

    @Test
    default void findsNoOtherText() {
        try (Store store = open()) {
            String text = store.keys().create("x", Set.of(Scope.READ)).text();
            String other = store.keys().create("y", Set.of(Scope.READ)).text();
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
    default void revokesAKey() {
        try (Store store = open()) {
            ApiKey.NewApiKey made = store.keys().create("phone", Set.of(Scope.READ));

            store.keys().revoke("phone");

            assertThat(store.keys().find(made.text())).isEmpty();
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().revoke("phone"))
                    .withMessage("unknown key phone; keys list shows all keys");
        }
    }

    @Test
    default void rejectsAKeyWithoutScopes() {
        try (Store store = open()) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().create("x", Set.of()))
                    .withMessage("a key needs at least one scope; choose from read, rate and admin");
        }
    }

    @Test
    default void requiresUniqueAndValidNames() {
        try (Store store = open()) {
            ApiKey.NewApiKey made = store.keys().create("phone", Set.of(Scope.READ));

            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().create("phone", Set.of(Scope.ADMIN)))
                    .withMessage("key phone already exists; choose another name, or remove that key first");
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> store.keys().create("Ann's phone", Set.of(Scope.READ)))
                    .withMessage("'Ann's phone' is not a valid key name; use 1 to 32 letters, digits, - and _");
            assertThat(store.keys().all()).containsExactly(made.key());
        }
    }

    @Test
    default void omitsTheSecretFromToString() {
        try (Store store = open()) {
            ApiKey.NewApiKey made = store.keys().create("x", Set.of(Scope.READ));

            assertThat(made.toString()).doesNotContain(made.text().substring(20));
        }
    }

    private Store open() {
        return Store.open(place(), Clocks.ticking());
    }
}
