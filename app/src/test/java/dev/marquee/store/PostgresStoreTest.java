package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.store.record.RetrainingLock;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresStoreTest
        implements StoreContract,
                RevisionsContract,
                VisibilityContract,
                TokensContract,
                LinksContract,
                ConcurrencyContract,
                KeysContract,
                CrashSafetyContract {
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
                        "the store postgresql://127.0.0.1:1/people cannot be reached: no database server responds at its address; start that server, or correct host and port")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void reportsAMissingDatabase() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(
                        () -> Store.open(StoreSettings.of(url.replaceFirst("/s[0-9]+", "/nowhere")), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_DATABASE));
    }

    @Test
    void rejectsADatabaseWithOtherTables() {
        Postgres.run(url, "create table photos (name text)");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(place(), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_STORE));
    }

    @Test
    void leavesTheSchemaOfAnotherProgramAsItIs() {
        for (String tables : List.of(
                "create table photos (name text)",
                "create table schema_history (a text)",
                "create table schema_history (installed_rank int, version text, script text, success boolean); create table app_user (a text)",
                "create table schema_history (installed_rank int, version text, script text, success boolean); insert into schema_history values (1, '1', 'V1__shop.sql', true)")) {
            String other = Postgres.newDatabase();
            Postgres.run(other, tables);
            long before = Postgres.objects(other);

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Store.open(StoreSettings.of(other), Clocks.ticking()))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_STORE));
            assertThat(Postgres.objects(other)).isEqualTo(before);
        }
    }

    @Test
    void fillsADatabaseThatWasAboutToGetItsFirstTables() {
        Store.open(place(), Clocks.ticking()).close();
        Postgres.run(url, """
                do $$ declare other text; begin
                  for other in select tablename from pg_tables where schemaname = current_schema() and tablename <> 'schema_history' loop
                    execute 'drop table ' || other || ' cascade';
                  end loop;
                end $$;
                truncate schema_history""");

        try (Store store = Store.open(place(), Clocks.ticking())) {
            assertThat(store.users().count()).isZero();
        }
    }

    @Test
    void recordsAMigrationInTheTransactionOfItsTables() {
        Store.open(place(), Clocks.ticking()).close();

        assertThat(
                        Postgres.number(
                                url,
                                "select count(*) from pg_class, schema_history where relname = 'app_user' and version = '1' and pg_class.xmin = schema_history.xmin"))
                .as("a process killed between two transactions would leave tables that no row records")
                .isOne();
    }

    @Test
    void saysThatTheAddressHasNoUser() {
        String withoutUser = url.replaceFirst("//.*@", "//");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(StoreSettings.of(withoutUser), Clocks.ticking()))
                .withMessageContaining("wants a login, and its address has no user; give it the form postgresql://USER")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_LOGIN));
    }

    @Test
    void saysThatNoHostHasTheName() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(
                        StoreSettings.of("postgresql://ann:secret@no-such-host.invalid/people"), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_HOST));
    }

    @Test
    void locksRetrainingAmongServersThatShareTheStore() {
        try (Store one = Store.open(place(), Clocks.ticking());
                Store other = Store.open(place(), Clocks.ticking())) {
            try (RetrainingLock _ = one.tryLockRetraining().orElseThrow()) {
                assertThat(other.tryLockRetraining()).isEmpty();
            }
            RetrainingLock lost = other.tryLockRetraining().orElseThrow();
            Postgres.cut(url);

            assertThat(one.tryLockRetraining()).hasValueSatisfying(RetrainingLock::close);
            lost.close();
        }
    }

    @Test
    void keepsTheLockOfRetrainingInATransactionThatMayLast() {
        try (Store store = Store.open(place(), Clocks.ticking())) {
            Postgres.run(
                    url,
                    "alter database %s set idle_in_transaction_session_timeout = '50ms'"
                            .formatted(url.substring(url.lastIndexOf('/') + 1)));
            try (RetrainingLock _ = store.tryLockRetraining().orElseThrow()) {
                Postgres.run(url, "select pg_sleep(0.2)");

                assertThat(store.tryLockRetraining()).isEmpty();
            }
        }
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
