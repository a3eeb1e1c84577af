package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.Postgres;
import dev.marquee.store.Store;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with its users in PostgreSQL. */
class PostgresServerTest {
    /** A key in the form of stored keys. */
    private static final String KEY = "mq_0123456789abcdef_" + "x".repeat(43);

    private static Path model = Path.of("");

    @TempDir
    private static Path folder;

    private String url = "";

    @BeforeAll
    static void train() {
        Postgres.assumeThere();
        model = ServedModels.tiny(folder);
    }

    @BeforeEach
    void makeDatabase() {
        url = Postgres.newDatabase();
    }

    @Test
    void storesAUserUntilItsDeletion() {
        try (TestServer server = TestServer.start(model, "store=" + url)) {
            String user = "/api/v1/users/"
                    + new StoreErrorChecks(server).add().json().get("user").asText();
            String csv = "movie,rating\nFilm 4 (1984),4.5\nFilm 6 (1986),2\n";

            assertThat(server.send("PUT", user + "/ratings/2", "{\"rating\":5}", "Content-Type", "application/json")
                            .status())
                    .isEqualTo(200);
            assertThat(recommended(server, user).findValuesAsText("movie"))
                    .hasSize(29)
                    .doesNotContain("2");
            assertThat(server.send("POST", user + "/imports?file=a.csv", csv, "Content-Type", "text/csv")
                            .json()
                            .at("/matched/rated")
                            .asInt())
                    .isEqualTo(2);
            assertThat(recommended(server, user).findValuesAsText("movie"))
                    .hasSize(27)
                    .doesNotContain("2", "4", "6");
            assertThat(server.get(user + "/export").json().get("ratings").findValuesAsText("movie"))
                    .containsExactlyInAnyOrder("2", "4", "6");

            assertThat(server.send("DELETE", user, "").status()).isEqualTo(204);
            assertThat(server.get(user + "/export").problem()).isEqualTo("unknown-id");
        }
    }

    private static JsonNode recommended(TestServer server, String user) {
        return server.get(user + "/recommendations?n=30").json().get("recommendations");
    }

    @Test
    void recoversFromAReadOnlyDatabase() {
        TestServer.start(model, "store=" + url).close();
        String database = URI.create(url).getPath().substring(1);
        Postgres.run(url, "alter database %s set default_transaction_read_only = on".formatted(database));
        try (TestServer server = TestServer.startWithShortTimeout(model, "store=" + url)) {
            new StoreErrorChecks(server).assertFailsBy("READ_ONLY");

            Postgres.run(
                    url,
                    "begin read write; alter database %s reset default_transaction_read_only; commit"
                            .formatted(database));
            Postgres.cut(url);
            new StoreErrorChecks(server).assertRecovers();
        }
    }

    @Test
    void recoversFromAnUnreachableDatabase() throws Exception {
        try (TcpProxy gate = TcpProxy.to(port());
                TestServer server = TestServer.startWithShortTimeout(model, "store=" + through(gate))) {
            new StoreErrorChecks(server).add();

            gate.shut();
            new StoreErrorChecks(server).assertFailsBy("UNREACHABLE");
            assertThat(server.get("/api/v1/genres", "X-API-Key", KEY).status())
                    .as("no key is required, so one that cannot be looked up is ignored")
                    .isEqualTo(200);

            gate.open();
            new StoreErrorChecks(server).assertRecovers();
        }
    }

    @Test
    void acceptsNoStoredKeyWhileTheDatabaseIsUnreachable() throws Exception {
        try (Store store = Store.open(StoreSettings.of(url), InstantSource.system())) {
            store.keys().create("page", Set.of(Scope.READ));
        }
        try (TcpProxy gate = TcpProxy.to(port());
                TestServer server = TestServer.startWithShortTimeout(
                        model,
                        "store=" + through(gate),
                        "security.keys=" + KeySetting.of("me", Set.of(Scope.READ), "of the settings"))) {
            gate.shut();

            assertThat(server.get("/api/v1/genres").status()).isEqualTo(401);
            assertThat(server.get("/api/v1/genres", "X-API-Key", KEY).problem()).isEqualTo("store-unavailable");
            assertThat(server.get("/api/v1/genres", "X-API-Key", "of the settings")
                            .status())
                    .isEqualTo(200);
        }
    }

    private int port() {
        return URI.create(url).getPort();
    }

    private String through(TcpProxy gate) {
        return url.replace(":" + port() + "/", ":" + gate.port() + "/");
    }
}
