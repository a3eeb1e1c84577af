package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.OpenApi.Operation;
import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only who runs the server may do: train the model again from what people rated, and go back. */
class AdministrationTest {
    private static final OpenApi DESCRIBED = OpenApi.read();
    private static final List<String> RATED = List.of("2", "3", "4", "5", "6", "7");
    private static final String RETRAIN = "/api/v1/model/retrain";
    private static final String KEY = KeySetting.random();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static Path model = Path.of("");
    private static Optional<TestServer> server = Optional.empty();

    @BeforeAll
    static void serve() {
        model = ServedModels.tiny(folder);
        server = Optional.of(TestServer.start(
                model,
                "store=" + folder.resolve("people.db"),
                "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), KEY)));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(TestServer::close);
    }

    private static Reply ask(String method, String path) {
        return server.orElseThrow().send(method, path, "", "X-API-Key", KEY);
    }

    static Stream<Operation> closed() {
        return DESCRIBED.operations().stream().filter(Operation::isClosed);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void isClosedWhereNoKeyIsSet(Operation operation) {
        try (TestServer open = TestServer.start(model, "store=" + folder.resolve("open.db"))) {
            Reply reply = open.send(operation.method(), operation.template(), "");

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("not-allowed");
        }
    }

    @Test
    void trainsAgainFromWhatUsersRatedAndGoesBack() {
        rateSome();
        String before =
                server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag");

        Reply begun = ask("POST", RETRAIN);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertIsAsDescribed("POST", begun);

        Reply ended = ended();
        assertIsAsDescribed("GET", ended);
        assertThat(ended.json().get("state").asText()).as(ended.text()).isEqualTo("swapped");
        assertThat(ended.json().get("ratings").asInt()).isEqualTo(60);
        String after =
                server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag");
        assertThat(after).isNotEqualTo(before);

        Reply back = ask("POST", "/api/v1/model/rollback");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag"))
                .isEqualTo(before);
    }

    @Test
    void forgetsUsersThoughAModelLearnedFromThem() {
        List<String> users = rateSome();
        ask("POST", RETRAIN);
        assertThat(ended().json().get("state").asText()).isEqualTo("swapped");
        String tookBack = "/api/v1/users/" + users.getFirst();
        String left = "/api/v1/users/" + users.getLast();

        for (String movie : RATED) {
            assertThat(ask("DELETE", tookBack + "/ratings/" + movie).status()).isEqualTo(204);
        }
        for (String user : users.subList(1, users.size())) {
            assertThat(ask("DELETE", "/api/v1/users/" + user).status()).isEqualTo(204);
        }

        assertThat(ask("GET", tookBack + "/taste").json().get("ratings").asInt())
                .isZero();
        assertThat(ask("GET", tookBack + "/recommendations?n=30").text()).contains("\"movie\":\"2\"");
        assertThat(ask("GET", left).status()).isEqualTo(404);
        assertThat(ask("GET", left + "/taste").status()).isEqualTo(404);
        assertThat(ask("POST", "/api/v1/model/rollback").status()).isEqualTo(200);
    }

    @Test
    void hasNothingToCancelWhereNothingIsTrained() {
        ended();

        Reply reply = ask("DELETE", RETRAIN);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("conflict");
    }

    @Test
    void hasNothingToLearnFromWithoutAStore() {
        try (TestServer keepsNoUsers =
                TestServer.start(model, "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), KEY))) {
            Reply reply = keepsNoUsers.send("POST", RETRAIN, "", "X-API-Key", KEY);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problem()).isEqualTo("store-unavailable");
        }
    }

    /** Ten people, six movies each, with the taste of those of the data. */
    private static List<String> rateSome() {
        List<String> users = new ArrayList<>();
        for (int user = 1; user <= 10; user++) {
            JsonNode added = ask("POST", "/api/v1/users").json();
            users.add(added.get("user").asText());
            for (String movie : RATED) {
                Reply rated = server.orElseThrow()
                        .send(
                                "PUT",
                                "/api/v1/users/%s/ratings/%s"
                                        .formatted(added.get("user").asText(), movie),
                                "{\"rating\":%s}".formatted(1 + user * Integer.parseInt(movie) % 9 * 0.5),
                                "Content-Type",
                                "application/json",
                                "X-API-Key",
                                KEY);
                assertThat(rated.status()).as(rated.text()).isEqualTo(200);
            }
        }
        return users;
    }

    /** How the latest training ended; asks until it has. */
    private static Reply ended() {
        long start = System.nanoTime();
        Reply reply = ask("GET", RETRAIN);
        while (reply.json().get("state").asText().equals("running")) {
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE.toNanos());
            reply = ask("GET", RETRAIN);
        }
        return reply;
    }

    private static void assertIsAsDescribed(String method, Reply reply) {
        Operation operation = closed().filter(one -> one.name().equals(method + " " + RETRAIN))
                .findFirst()
                .orElseThrow();
        assertThat(DESCRIBED.errors(
                        DESCRIBED.response(operation, reply.status()), "application/json", Optional.of(reply.json())))
                .as(reply.text())
                .isEmpty();
    }
}
