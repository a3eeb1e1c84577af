package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.Store;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a store. */
class StoredKeysTest {
    @TempDir
    private Path folder;

    @Test
    void controlAccessLikeThoseOfTheSettings() {
        String url = folder.resolve("users.db").toString();
        try (Store store = Store.open(StoreSettings.of(url), InstantSource.system())) {
            ApiKey.NewApiKey made = store.keys().create("page", Set.of(Scope.READ));
            try (TestServer server = TestServer.start(ServedModels.tiny(folder), "store=" + url)) {
                assertThat(server.get("/api/v1/genres").status()).isEqualTo(401);
                assertThat(server.get("/api/v1/genres", "X-API-Key", made.text())
                                .status())
                        .isEqualTo(200);

                store.keys().revoke("page");

                assertThat(server.get("/api/v1/genres", "X-API-Key", made.text())
                                .status())
                        .isEqualTo(401);
                server.stop();
                assertThat(server.log().toString()).contains("\"key\":\"page\"").doesNotContain(made.text());
            }
        }
    }

    @Test
    void addsTheStoreToReadinessAndMetrics() {
        try (TestServer server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"))) {
            assertThat(server.get("/health/ready").json().findValuesAsText("name"))
                    .containsExactly("server", "model", "store");
            assertThat(server.get("/metrics").text())
                    .containsPattern("\nmarquee_store_connections_idle\\{pool=\"read\"} \\d");
        }
    }
}
