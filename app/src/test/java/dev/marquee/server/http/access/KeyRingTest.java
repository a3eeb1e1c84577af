package dev.marquee.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.Store;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a server notices that its store has its first key, or no key any more. */
class KeyRingTest {
    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.of(folder.resolve("users.db").toString()), InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noticesTheFirstAndTheLastKeyWithinSeconds() {
        KeyRing keys = new KeyRing(List.of(), Optional.of(store.keys()), nanos::get);
        assertThat(keys.isSet()).isFalse();

        store.keys().create("page", Set.of(Scope.READ));
        pass();
        assertThat(keys.isSet()).isTrue();

        store.keys().revoke("page");
        pass();
        assertThat(keys.isSet()).isFalse();
    }

    @Test
    void keepsItsStateWhileTheStoreFails() {
        KeyRing none = new KeyRing(List.of(), Optional.of(store.keys()), nanos::get);
        store.keys().create("page", Set.of(Scope.READ));
        KeyRing one = new KeyRing(List.of(), Optional.of(store.keys()), nanos::get);
        store.close();
        pass();

        assertThat(none.isSet()).isFalse();
        assertThat(one.isSet()).isTrue();
    }

    private void pass() {
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    }
}
