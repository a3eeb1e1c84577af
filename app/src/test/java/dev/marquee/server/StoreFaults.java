package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.TestServer.Reply;
import java.util.function.Supplier;

/** What a server answers while its store fails, whichever store and fault it is. */
record StoreFaults(TestServer server) {
    private static final int TRIES = 50;

    Reply add() {
        return server.send("POST", "/api/v1/users", "");
    }

    /** Who needs the store is told to come again; all others are answered; and it is no secret. */
    void assertFailsBy(String reason) {
        Reply rejected = add();
        assertThat(rejected.status()).as(rejected.text()).isEqualTo(503);
        assertThat(rejected.problem()).isEqualTo("store-unavailable");
        assertThat(Integer.parseInt(rejected.header("Retry-After"))).isPositive();
        assertThat(rejected.text()).doesNotContain("people.db", "postgresql", "SQL");

        Reply ready = server.get("/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.json().findValuesAsText("detail")).containsExactly("it fails: " + reason);

        assertThat(server.get("/health/live").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies/2").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies?query=film").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/movies/2/similar").status()).isEqualTo(200);
        assertThat(server.post("/api/v1/recommendations", "{\"ratings\":[{\"movie\":\"2\",\"rating\":5}]}")
                        .status())
                .isEqualTo(200);
    }

    /** Connections that broke with the fault may each cost somebody a try. */
    void assertRecovers() {
        assertComesTo(201, this::add);
        assertComesTo(200, () -> server.get("/health/ready"));
    }

    private static void assertComesTo(int status, Supplier<Reply> asking) {
        int tries = 0;
        for (Reply reply = asking.get(); reply.status() != status; reply = asking.get()) {
            assertThat(++tries).as(reply.text()).isLessThan(TRIES);
        }
    }
}
