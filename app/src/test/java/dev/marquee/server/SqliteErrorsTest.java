package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses of a server while its SQLite file fails, and afterwards. */
class SqliteErrorsTest {
    private static Path model = Path.of("");

    @TempDir
    private static Path folderOfModel;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(folderOfModel);
    }

    @Test
    void reportsALockedFileAsBusy() throws Exception {
        try (TestServer server = serve("");
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            new StoreErrorChecks(server).assertFailsBy("BUSY");

            statement.execute("rollback");
            new StoreErrorChecks(server).assertRecovers();
        }
    }

    @Test
    void acceptsNoUsersInAFullFileUntilThereIsSpace() {
        // The file has more than one page already, so it cannot grow any more.
        serve("").close();
        try (TestServer server = serve("?max_page_count=1")) {
            StoreErrorChecks store = new StoreErrorChecks(server);
            String newUser = store.add().json().get("user").asText();
            while (store.add().status() == 201) {
                assertThat(Files.exists(file())).isTrue();
            }
            store.assertFailsBy("FULL");

            assertThat(server.send("DELETE", "/api/v1/users/" + newUser, "").status())
                    .isEqualTo(204);
            store.assertRecovers();
        }
    }

    @Test
    void readsAReadOnlyFile() {
        String newUser;
        try (TestServer server = serve("")) {
            newUser = new StoreErrorChecks(server).add().json().get("user").asText();
        }
        try (TestServer server = serve("?open_mode=1")) {
            new StoreErrorChecks(server).assertFailsBy("READ_ONLY");

            assertThat(server.get("/api/v1/users/" + newUser).status()).isEqualTo(200);
        }
    }

    @Test
    void usesAMovedFileAgainOnceItIsBack() throws Exception {
        try (TestServer server = serve("")) {
            Path elsewhere = folder.resolve("elsewhere");
            Files.move(file(), elsewhere, StandardCopyOption.ATOMIC_MOVE);
            new StoreErrorChecks(server).assertFailsBy("GONE");

            Files.move(elsewhere, file(), StandardCopyOption.ATOMIC_MOVE);
            new StoreErrorChecks(server).assertRecovers();
        }
    }

    private TestServer serve(String pragmas) {
        return TestServer.startWithShortTimeout(model, "store=" + file() + pragmas);
    }

    private Path file() {
        return folder.resolve("users.db");
    }
}
