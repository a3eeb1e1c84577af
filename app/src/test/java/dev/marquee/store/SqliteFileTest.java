package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.store.database.Migrations;
import dev.marquee.store.record.Mark;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.StoredHistory;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores in SQLite files. */
class SqliteFileTest {
    private static final UserId ANN = new UserId("ann-in-the-file");
    private static final MovieId HEAT = new MovieId("6");

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("people.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "sqlite:%s", "jdbc:sqlite:%s"})
    void acceptsEveryFormOfAddress(String form) {
        open(form.formatted(file)).close();

        assertThat(file).isRegularFile();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsANewFileAndItsLogFromOtherUsersOfTheMachine() throws IOException {
        try (Store store = open(file.toString())) {
            store.users().add(ANN);

            assertThat(permissions("people.db")).isEqualTo("rw-------");
            assertThat(permissions("people.db-wal")).isEqualTo("rw-------");
            assertThat(permissions("people.db-shm")).isEqualTo("rw-------");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsThePermissionsThatAnOperatorGave() throws IOException {
        open(file.toString()).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        open(file.toString()).close();

        assertThat(permissions("people.db")).isEqualTo("rw-rw----");
    }

    @Test
    void unpacksItsLibraryIntoAFolderThatEndsWithTheProcess() {
        open(file.toString()).close();

        Path library = Path.of(System.getProperty("org.sqlite.tmpdir"));
        assertThat(library.getFileName().toString()).startsWith("marquee-sqlite");
        assertThat(library.resolveSibling(library.getFileName() + ".lock")).exists();
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann:secret@host/people", "sqlite::memory:", "sqlite:"})
    void rejectsOtherAddresses(String address) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> open(address))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("store '").doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"store-1.db", "store-2.db"})
    void opensStoresOfOlderVersions(String name) throws IOException {
        try (var old = Objects.requireNonNull(SqliteFileTest.class.getResourceAsStream(name))) {
            Files.copy(old, file);
        }

        try (Store store = open()) {
            StoredHistory found = store.users().history(new UserId("ann")).orElseThrow();
            assertThat(found.now().revision().version()).isEqualTo(3);
            assertThat(found.now().ratings())
                    .containsExactly(new StoredRating(HEAT, 4.5f, Clocks.START.plusSeconds(2)));
            assertThat(found.changes()).hasSize(3);
            assertThat(store.users().tokenHash(new UserId("ann")))
                    .as("no token, so that the id still gives access")
                    .contains("");
            assertThat(store.users().rate(new UserId("ann"), HEAT, 3).revision().version())
                    .isEqualTo(4);
            store.users().mark(new UserId("ann"), Mark.NOT_INTERESTED, new MovieId("2"));
            assertThat(store.users().visibility(new UserId("ann")).map(Visibility::name))
                    .isEqualTo(name.equals("store-2.db") ? Optional.of("Ann") : Optional.empty());
        }
    }

    @Test
    void hasTheCurrentSchemaVersion() throws SQLException {
        open().close();

        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("select max(version) from schema_history")) {
            assertThat(versions.getString(1)).isEqualTo(Migrations.CURRENT);
        }
    }

    @Test
    void rejectsANewerSchema() {
        open().close();
        run(
                "insert into schema_history select installed_rank + 1, '99', 'later', type, 'V99__later.sql', 1, installed_by, installed_on, 1, success from schema_history order by installed_rank desc limit 1");

        fails(
                this::open,
                Reason.NEWER,
                "was written by a newer version of Marquee; use that version, or another store");
    }

    @Test
    void doesNotChangeAFileThatIsNotADatabase() throws IOException {
        String text = "These are the notes of Ann. ".repeat(100);
        Files.writeString(file, text);

        fails(this::open, Reason.NOT_A_STORE, "is not a store of Marquee");
        assertThat(file).hasContent(text);
    }

    @Test
    void rejectsADatabaseOfAnotherProgram() {
        run("create table photos (name text)");

        fails(this::open, Reason.NOT_A_STORE, "use another file or database, or a new one");
    }

    @Test
    void rejectsAFolderOrAMissingFolder() {
        fails(
                () -> open(folder.resolve("nowhere").resolve("people.db").toString()),
                Reason.NO_FOLDER,
                "create the folder");
        fails(() -> open(folder.toString()), Reason.NOT_A_FILE, "give the path of a file");
        fails(() -> open("/dev/null"), Reason.NOT_A_FILE, "is a folder or a device, not a file");
    }

    @Test
    void reportsALockedFileAsBusyAfterTheTimeout() throws SQLException {
        try (Store store = withShortTimeout();
                Connection other = connection();
                Statement statement = other.createStatement()) {
            store.users().add(ANN);
            statement.execute("begin immediate");

            fails(() -> store.users().rate(ANN, HEAT, 4), Reason.BUSY, "try again in a moment");
            assertThat(store.users().find(ANN).orElseThrow().ratings()).isEmpty();

            fails(store::check, Reason.BUSY, "try again in a moment");

            statement.execute("rollback");
            assertThat(store.users().rate(ANN, HEAT, 4).revision().version()).isEqualTo(1);
            store.check();
        }
    }

    @Test
    void staysReadableWhenFull() {
        open().close();
        try (Store store = open(file + "?max_page_count=40")) {
            store.users().add(ANN);
            List<String> kept = new ArrayList<>();

            fails(
                    () -> Stream.iterate(0, i -> i + 1).forEach(i -> {
                        store.users().rate(ANN, new MovieId("m" + i), 3);
                        kept.add("m" + i);
                    }),
                    Reason.FULL,
                    "make room on its disk");

            assertThat(store.users().find(ANN).orElseThrow().ratings())
                    .extracting(rating -> rating.movie().value())
                    .containsExactlyInAnyOrderElementsOf(kept)
                    .hasSizeGreaterThan(100);
            assertThat(store.users().history(ANN).orElseThrow().changes()).hasSameSizeAs(kept);
        }
    }

    @Test
    void readsAReadOnlyStore() {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().rate(ANN, HEAT, 4);
        }
        try (Store store = open(file + "?open_mode=1")) {
            assertThat(store.users().find(ANN).orElseThrow().ratings()).hasSize(1);
            fails(() -> store.users().rate(ANN, HEAT, 5), Reason.READ_ONLY, "give Marquee write access to it");
        }
    }

    @Test
    void isUnhealthyForTenSecondsAfterAFailedWrite() {
        open().close();
        AtomicReference<Instant> now = new AtomicReference<>(Clocks.START);
        try (Store store = Store.open(StoreSettings.of(file + "?open_mode=1"), now::get)) {
            store.check();
            fails(() -> store.users().add(ANN), Reason.READ_ONLY, "give Marquee write access to it");
            fails(store::check, Reason.READ_ONLY, "give Marquee write access to it");

            now.set(Clocks.START.plusSeconds(10));
            store.check();
        }
    }

    @Test
    void rejectsWritesAfterTheFileWasMoved() throws IOException {
        try (Store store = withShortTimeout()) {
            store.users().add(ANN);
            Files.move(file, folder.resolve("elsewhere.db"), StandardCopyOption.ATOMIC_MOVE);

            fails(() -> store.users().rate(ANN, HEAT, 4), Reason.GONE, "cannot be reached");
            fails(store::check, Reason.GONE, "restore its file and restart");
        }
    }

    @Test
    void doesNotRecreateAMovedFile() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.db");
        try (Store store = withShortTimeout()) {
            Files.move(file, elsewhere, StandardCopyOption.ATOMIC_MOVE);
            fails(() -> store.users().add(ANN), Reason.GONE, "cannot be reached");
            assertThat(file).doesNotExist();

            Files.move(elsewhere, file, StandardCopyOption.ATOMIC_MOVE);
            store.users().add(new UserId("bob"));
            store.check();
        }
    }

    private Store open() {
        return open(file.toString());
    }

    private Store withShortTimeout() {
        return Store.open(StoreSettings.of(file.toString()).with(Duration.ofMillis(250)), Clocks.ticking());
    }

    private static Store open(String address) {
        return Store.open(StoreSettings.of(address), Clocks.ticking());
    }

    private static void fails(Runnable work, Reason reason, String words) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(work::run)
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void run(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
