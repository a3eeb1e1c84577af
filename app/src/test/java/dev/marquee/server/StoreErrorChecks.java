package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.TestServer.Reply;
import java.util.function.Supplier;

/** Checks the responses of a server while its store fails, for any store and any error. */
record StoreErrorChecks(TestServer server) {
    private static final int TRIES = 50;

    Reply add() {
        return server.send("POST", "/api/v1/users", "");
    }

    /** Requests that need the store get 503, all others succeed, and the readiness check names the reason. */
    void assertFailsBy(String reason) {
        Reply rejected = add();
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(503);
        assertThat(rejected.problem()).isEqualTo("store-unavailable");
        assertThat(Integer.parseInt(rejected.header("Retry-After"))).isPositive();
        assertThat(rejected.text()).doesNotContain("users.db", "postgresql", "SQL");

        Reply ready = server.get("/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().findValuesAsText("detail")).containsExactly("the store failed: " + reason);

        assertThat(server.get("/health/live").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies/2").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies?query=film").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies/2/similar").status()).isEqualTo(200);
        assertThat(server.post("/api/v1/recommendations", "{\"ratings\":[{\"movie\":\"2\",\"rating\":5}]}")
                        .status())
                .isEqualTo(200);
    }

    /** Connections that broke with the error may each make one request fail. */
    void assertRecovers() {
        assertEventually(201, this::add);
        assertEventually(200, () -> server.get("/health/ready"));
    }

    private static void assertEventually(int status, Supplier<Reply> request) {
        int tries = 0;
        for (Reply reply = request.get(); reply.status() != status; reply = request.get()) {
            assertThat(++tries).as(reply.text()).isLessThan(TRIES);
        }
    }
}
