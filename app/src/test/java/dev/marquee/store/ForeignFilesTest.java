package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.StoreException.Reason;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands next to or in a SQLite file before it is opened: another program's data, or a log of what it was before. */
class ForeignFilesTest {
    private static final UserId ANN = new UserId("ann");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("people 100%#.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a); insert into t values (1)",
                "create table schema_history (a); insert into schema_history values (1)",
                "create table schema_history (installed_rank, version, script, success); insert into schema_history values (1, '1', 'V1__shop.sql', 1); create table app_user (a)",
                "create table schema_history (installed_rank, version, script)",
                "create table schema_history (installed_rank, version, script, success); create table app_user (a)",
                "pragma journal_mode = wal; create table t (a); insert into t values (1)",
                "pragma page_size = 512; create table t (a)",
                "pragma application_id = 1234",
                "pragma user_version = 3"
            })
    void leavesTheDatabaseOfAnotherProgramAsItIs(String statements) {
        run(statements);
        Map<String, String> before = bytes();

        assertRefused(Reason.NOT_A_STORE);

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void leavesAForeignDatabaseInUseAsItIs() throws SQLException {
        try (Connection user = connection();
                Statement statement = user.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table t (a)");

            assertRefused(Reason.NOT_A_STORE);

            assertThat(file).isRegularFile();
        }
    }

    @Test
    void fillsAnEmptyDatabase() {
        run("pragma user_version = 7; pragma user_version = 0");

        open().close();
    }

    @Test
    void fillsADatabaseThatWasAboutToGetItsFirstTables() {
        run(
                "create table schema_history (installed_rank int primary key, version varchar(50), description varchar(200), type varchar(20), script varchar(1000), checksum int, installed_by varchar(100), installed_on text default current_timestamp, execution_time int, success boolean); create index schema_history_s_idx on schema_history (success)");

        try (Store store = open()) {
            store.users().add(ANN);
            assertThat(store.users().count()).isEqualTo(1);
        }
    }

    @Test
    void opensAfterACrash() throws IOException {
        Path crashed = crash();

        try (Store store = Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking())) {
            assertThat(store.users().count()).isEqualTo(21);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesACopyPutInThePlaceOfAFileWhoseLogIsLeft(boolean moved) throws IOException {
        Path copy = folder.resolve("copy.db");
        Path crashed = crash(copy);
        if (moved) {
            Files.move(copy, crashed, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(crashed, Files.readAllBytes(copy));
        }
        Files.setLastModifiedTime(crashed, FileTime.fromMillis(0));
        Path log = crashed.resolveSibling(crashed.getFileName() + "-wal");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking()))
                .withMessageContaining("if you restored a copy without a log, remove the files with -wal and -shm")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LEFT_LOG));

        Files.delete(log);
        try (Store store = Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking())) {
            assertThat(store.users().count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void opensAfterACrashWhileTheLogWasCopiedIntoTheFile(int pages) throws IOException {
        Path crashed = crash();
        copyPages(crashed, pages);

        try (Store store = Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking())) {
            assertThat(store.users().count()).isEqualTo(21);
        }
    }

    @Test
    void refusesACopyInThePlaceOfAFileWhoseLogWasBeingCopied() throws IOException {
        Path copy = folder.resolve("copy.db");
        Path crashed = crash(copy);
        copyPages(crashed, 1);
        Files.write(crashed, Files.readAllBytes(copy));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LEFT_LOG));
    }

    /** Does the first part of what SQLite does when it copies a log: says so in the index, and copies the last versions of some pages. */
    private void copyPages(Path crashed, int pages) throws IOException {
        Path index = crashed.resolveSibling(crashed.getFileName() + "-shm");
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(index)).order(ByteOrder.nativeOrder());
        header.putInt(128, header.getInt(16));
        Files.write(index, header.array());
        ByteBuffer log = ByteBuffer.wrap(Files.readAllBytes(crashed.resolveSibling(crashed.getFileName() + "-wal")));
        int size = log.getInt(8);
        SortedMap<Integer, Integer> last = new TreeMap<>();
        for (int frame = 0; frame < header.getInt(16); frame++) {
            int at = 32 + frame * (24 + size);
            last.put(log.getInt(at), at + 24);
        }
        try (FileChannel database = FileChannel.open(crashed, StandardOpenOption.WRITE)) {
            for (var version : last.entrySet().stream().limit(pages).toList()) {
                database.write(log.slice(version.getValue(), size), (version.getKey() - 1L) * size);
            }
        }
    }

    @Test
    void refusesALogWhoseFileIsGone() throws IOException {
        Path crashed = crash();
        Files.delete(crashed);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open(StoreSettings.of(crashed.toString()), Clocks.ticking()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LEFT_LOG));
        assertThat(crashed.resolveSibling(crashed.getFileName() + "-wal")).isNotEmptyFile();
    }

    private Path crash() throws IOException {
        return crash(folder.resolve("unused.db"));
    }

    /** A store with 21 users as a killed process leaves it, with its log; and a backup made when it had one. */
    private Path crash(Path backup) throws IOException {
        Path crashed = Files.createDirectories(folder.resolve("crashed")).resolve("people.db");
        try (Store store = open()) {
            store.users().add(ANN);
            run("vacuum into '%s'".formatted(backup));
            for (int i = 0; i < 20; i++) {
                UserId user = new UserId("user" + i);
                store.users().add(user);
                store.users().rate(user, new MovieId("6"), 4);
            }
            Files.copy(file, crashed);
            for (String ending : List.of("-wal", "-shm")) {
                Files.copy(
                        file.resolveSibling(file.getFileName() + ending), crashed.resolveSibling("people.db" + ending));
            }
        }
        return crashed;
    }

    private void assertRefused(Reason reason) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::open)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Store open() {
        return Store.open(StoreSettings.of(file.toString()), Clocks.ticking());
    }

    private void run(String statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String each : statements.split(";", -1)) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** The content of each file, one character per byte. */
    private Map<String, String> bytes() {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> bytes = new TreeMap<>();
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                bytes.put(each.toString(), new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
