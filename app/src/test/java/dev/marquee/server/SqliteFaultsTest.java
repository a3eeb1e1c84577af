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

/** What a server answers while its file of SQLite fails, and after. */
class SqliteFaultsTest {
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
    void aFileThatOthersLockIsWaitedForAndThenSaidToBeBusy() throws Exception {
        try (TestServer server = serve("");
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            new StoreFaults(server).assertFailsBy("BUSY");

            statement.execute("rollback");
            new StoreFaults(server).assertRecovers();
        }
    }

    @Test
    void aFullFileTakesNoUsersInUntilThereIsRoom() {
        // One page is less than there are already, so it may grow no more.
        serve("").close();
        try (TestServer server = serve("?max_page_count=1")) {
            StoreFaults errors = new StoreFaults(server);
            String newUser = errors.add().json().get("user").asText();
            while (errors.add().status() == 201) {
                assertThat(Files.exists(file())).isTrue();
            }
            errors.assertFailsBy("FULL");

            assertThat(server.send("DELETE", "/api/v1/users/" + newUser, "").status())
                    .isEqualTo(204);
            errors.assertRecovers();
        }
    }

    @Test
    void aFileThatMayOnlyBeReadIsRead() {
        String newUser;
        try (TestServer server = serve("")) {
            newUser = new StoreFaults(server).add().json().get("user").asText();
        }
        try (TestServer server = serve("?open_mode=1")) {
            new StoreFaults(server).assertFailsBy("READ_ONLY");

            assertThat(server.get("/api/v1/users/" + newUser).status()).isEqualTo(200);
        }
    }

    @Test
    void aFileThatWasMovedAwayIsUsedAgainOnceItIsBack() throws Exception {
        try (TestServer server = serve("")) {
            Path elsewhere = folder.resolve("elsewhere");
            Files.move(file(), elsewhere, StandardCopyOption.ATOMIC_MOVE);
            new StoreFaults(server).assertFailsBy("GONE");

            Files.move(elsewhere, file(), StandardCopyOption.ATOMIC_MOVE);
            new StoreFaults(server).assertRecovers();
        }
    }

    private TestServer serve(String pragmas) {
        return TestServer.impatient(model, "store=" + file() + pragmas);
    }

    private Path file() {
        return folder.resolve("people.db");
    }
}
