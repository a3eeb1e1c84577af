package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresStoreTest implements StoreContract, ConcurrencyContract, KeysContract, CrashSafetyContract {
    private String url = "";

    @BeforeAll
    static void start() {
        Postgres.assumeThere();
    }

    @BeforeEach
    void makeDatabase() {
        url = Postgres.newDatabase();
    }

    @Override
    public StoreSettings place() {
        return StoreSettings.of(url);
    }

    @Test
    void acceptsBothFormsOfAddress() {
        Store.open(StoreSettings.of("jdbc:" + url), Clocks.ticking()).close();
        try (Store store = Store.open(StoreSettings.of(url), Clocks.ticking())) {
            assertThat(store.name()).startsWith("postgresql://").doesNotContain("@", "?");
        }
    }

    @Test
    void reportsAnUnreachableServer() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() ->
                        Store.open(StoreSettings.of("postgresql://ann:secret@127.0.0.1:1/people"), Clocks.ticking()))
                .withMessage(
                        "the store postgresql://127.0.0.1:1/people cannot be reached; restore its file and restart, or start its database server")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
    }

    @Test
    void reportsAMissingDatabase() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(
                        () -> Store.open(StoreSettings.of(url.replaceFirst("/s[0-9]+", "/nowhere")), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOGIN_REJECTED));
    }

    @Test
    void rejectsADatabaseWithOtherTables() {
        Postgres.run(url, "create table photos (name text)");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(place(), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_STORE));
    }

    @Test
    void reportsALockedRowAsBusy() throws Exception {
        StoreSettings shortTimeout = place().with(Duration.ofMillis(300));
        try (Store store = Store.open(shortTimeout, Clocks.ticking())) {
            store.users().add(StoreContract.ANN);
            try (var held = Postgres.holding(url, "update app_user set version = version")) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> store.users().rate(StoreContract.ANN, HEAT, 3))
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
                held.rollback();
            }
            assertThat(store.users().rate(StoreContract.ANN, HEAT, 3).revision().version())
                    .isEqualTo(1);
        }
    }

    @Test
    void reconnectsAfterTheServerClosedItsConnections() {
        StoreSettings shortTimeout = place().with(Duration.ofMillis(300));
        try (Store store = Store.open(shortTimeout, Clocks.ticking())) {
            store.users().add(StoreContract.ANN);
            Postgres.cut(url);

            store.check();
            assertThat(store.users().count()).isEqualTo(1);
        }
    }
}
