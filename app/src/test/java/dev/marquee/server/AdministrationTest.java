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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of the operator: retraining on users' ratings, and rollback. */
class AdministrationTest {
    private static final OpenApi DESCRIBED = OpenApi.read();
    private static final List<String> RATED = List.of("2", "3", "4", "5", "6", "7");
    private static final String RETRAIN = "/api/v1/model/retrain";
    private static final String KEY = KeySetting.random();
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static final Logger LOGGER = Logger.getLogger(RetrainingLog.NAME);
    private static final LogLines LOGGED = new LogLines();

    private static Path model = Path.of("");
    private static Optional<TestServer> server = Optional.empty();

    /** The lines that were logged. */
    private static final class LogLines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeAll
    static void serve() {
        LOGGER.addHandler(LOGGED);
        model = ServedModels.tiny(folder);
        server = Optional.of(TestServer.start(
                model,
                "store=" + folder.resolve("users.db"),
                "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), KEY)));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(TestServer::close);
        LOGGER.removeHandler(LOGGED);
    }

    private static Reply call(String method, String path) {
        return server.orElseThrow().send(method, path, "", "X-API-Key", KEY);
    }

    static Stream<Operation> closed() {
        return DESCRIBED.operations().stream().filter(Operation::isClosed);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void isForbiddenIfNoKeyIsSet(Operation operation) {
        try (TestServer open = TestServer.start(model, "store=" + folder.resolve("open.db"))) {
            Reply reply = open.send(operation.method(), operation.template().replaceAll("[{}]", ""), "");

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("not-allowed");
        }
    }

    static Stream<Operation> views() {
        return closed().filter(operation -> operation.method().equals("GET"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void respondsAsDescribed(Operation operation) {
        rateSome();

        Reply reply = call("GET", operation.template());

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertMatchesDescription(operation, reply);
        assertThat(call("GET", operation.template() + "?nonesuch=1").status()).isEqualTo(400);
    }

    @Test
    void retrainsOnUserRatingsAndRollsBack() {
        rateSome();
        String before =
                server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag");

        Reply started = call("POST", RETRAIN);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertMatchesDescription("POST", started);

        Reply ended = ended();
        assertMatchesDescription("GET", ended);
        assertThat(ended.json().get("state").asText()).as(ended.text()).isEqualTo("swapped");
        assertThat(ended.json().get("ratings").asInt()).isGreaterThanOrEqualTo(60);
        String after =
                server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag");
        assertThat(after).isNotEqualTo(before);

        assertThat(call("GET", "/metrics").text())
                .contains(
                        "marquee_retraining_last_state{state=\"swapped\"} 1.0",
                        "marquee_retraining_last_duration_seconds ",
                        "marquee_retraining_accuracy{metric=\"rmse\",model=\"before\"} ",
                        "marquee_retraining_accuracy{metric=\"rmse\",model=\"after\"} ",
                        "# TYPE marquee_build info",
                        "marquee_build_info{java=\"",
                        "fingerprint=\"" + after.replaceAll("^W/|\"", "") + "\"");

        Reply back = call("POST", "/api/v1/model/rollback");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(server.orElseThrow().get("/api/v1/model", "X-API-Key", KEY).header("ETag"))
                .isEqualTo(before);
        assertThat(call("GET", "/metrics").text()).contains("marquee_retraining_last_state{state=\"rolled-back\"} 1.0");
        assertThat(LOGGED.lines)
                .contains("retraining started")
                .anyMatch(
                        line -> line.matches(
                                "retraining ended after [0-9.]+ s: swapped; rmse [0-9.]+ before, [0-9.]+ after, on [0-9]+ ratings; the new model is in use; .*"));
    }

    @Test
    void deletesUsersOnWhomTheModelWasTrained() {
        List<String> users = rateSome();
        call("POST", RETRAIN);
        assertThat(ended().json().get("state").asText()).isEqualTo("swapped");
        String unrated = "/api/v1/users/" + users.getFirst();
        String deleted = "/api/v1/users/" + users.getLast();

        for (String movie : RATED) {
            assertThat(call("DELETE", unrated + "/ratings/" + movie).status()).isEqualTo(204);
        }
        for (String user : users.subList(1, users.size())) {
            assertThat(call("DELETE", "/api/v1/users/" + user).status()).isEqualTo(204);
        }

        assertThat(call("GET", unrated + "/taste").json().get("ratings").asInt())
                .isZero();
        assertThat(call("GET", unrated + "/recommendations?n=30").text()).contains("\"movie\":\"2\"");
        assertThat(call("GET", deleted).status()).isEqualTo(404);
        assertThat(call("GET", deleted + "/taste").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/model/rollback").status()).isEqualTo(200);
    }

    @Test
    void cannotCancelWithoutARetraining() {
        ended();

        Reply reply = call("DELETE", RETRAIN);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("conflict");
    }

    @Test
    void cannotRetrainWithoutAStore() {
        try (TestServer withoutStore =
                TestServer.start(model, "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), KEY))) {
            Reply reply = withoutStore.send("POST", RETRAIN, "", "X-API-Key", KEY);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problem()).isEqualTo("store-unavailable");
        }
    }

    /** Ten users who rate six movies each, with the same preferences as the users of the data. */
    private static List<String> rateSome() {
        List<String> users = new ArrayList<>();
        for (int user = 1; user <= 10; user++) {
            JsonNode added = call("POST", "/api/v1/users").json();
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

    /** The final state of the latest retraining; polls until it has ended. */
    private static Reply ended() {
        long start = System.nanoTime();
        Reply reply = call("GET", RETRAIN);
        while (reply.json().get("state").asText().equals("running")) {
            assertThat(System.nanoTime() - start).isLessThan(TIMEOUT.toNanos());
            reply = call("GET", RETRAIN);
        }
        return reply;
    }

    private static void assertMatchesDescription(String method, Reply reply) {
        assertMatchesDescription(
                closed().filter(candidate -> candidate.name().equals(method + " " + RETRAIN))
                        .findFirst()
                        .orElseThrow(),
                reply);
    }

    private static void assertMatchesDescription(Operation operation, Reply reply) {
        assertThat(DESCRIBED.errors(
                        DESCRIBED.response(operation, reply.status()), "application/json", Optional.of(reply.json())))
                .as(reply.text())
                .isEmpty();
    }
}
