package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.OpenApi.Operation;
import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.api.DeclaredRoutes;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.input.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server behaves as its OpenAPI description says, and the description is complete. */
class ApiContractTest {
    @TempDir
    private static Path folder;

    private static final OpenApi DESCRIBED = OpenApi.read();
    private static final List<TestServer> STARTED = new ArrayList<>();

    @BeforeAll
    static void serve() {
        STARTED.add(TestServer.start(ServedModels.bundled(folder), "store=" + folder.resolve("users.db")));
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(TestServer::close);
    }

    @Test
    void theDescriptionHasNoKeyWithoutAValue() {
        assertThat(DESCRIBED.keysWithoutValue()).isEmpty();
    }

    @Test
    void servesExactlyTheDescribedOperations() {
        List<String> served = DeclaredRoutes.all().stream()
                .filter(route -> !List.of("/", "/admin", Route.ANY_FILE).contains(route.template()))
                .map(route -> route.method() + " " + route.template())
                .toList();

        assertThat(DESCRIBED.operations().stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void theAccessLogNamesDescribedParametersAndNoOthers() {
        assertThat(DESCRIBED.operations().stream()
                        .flatMap(operation -> operation.parameters().stream())
                        .filter(parameter -> parameter.get("in").asText().equals("query"))
                        .map(parameter -> parameter.get("name").asText()))
                .isNotEmpty()
                .allMatch(name -> Query.loggable(name).equals(name));
        assertThat(Query.loggable("mq_secret")).isEqualTo("other");
    }

    static Stream<Operation> operations() {
        return DESCRIBED.operations().stream().filter(operation -> !operation.isClosed());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void respondsAsDescribed(Operation operation) {
        Reply reply = call(operation, path(operation, newUser()) + query(operation));

        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        assertMatchesDescription(operation, reply);
    }

    /** Those of one user, except for ratings and imports that users of the data need not have, and the token that they cannot have. */
    static Stream<Operation> operationsOfAUser() {
        return operations()
                .filter(operation -> operation.template().contains("{user}"))
                .filter(operation -> !List.of("getRating", "undoImport", "renewToken")
                        .contains(operation.node().get("operationId").asText()));
    }

    @ParameterizedTest
    @MethodSource("operationsOfAUser")
    void respondsAsDescribedForAUserOfTheData(Operation operation) {
        Reply reply = call(operation, path(operation, Optional.empty()) + query(operation));

        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        assertMatchesDescription(operation, reply);
    }

    /** A new user, who rated the movie of the examples and some others, and whose version after an import is that of an example. */
    private static Optional<String> newUser() {
        TestServer server = STARTED.getFirst();
        String user =
                server.send("POST", "/api/v1/users", "").json().get("user").asText();
        String path = "/api/v1/users/" + user;
        for (String movie : List.of("1", "260", "1210", "50", "296")) {
            Reply rated = server.send(
                    "PUT", path + "/ratings/" + movie, "{\"rating\":5}", "Content-Type", "application/json");
            assertThat(rated.status()).isEqualTo(200);
        }
        assertThat(server.send("PUT", path + "/watchlist/480", "").status()).isEqualTo(204);
        assertThat(server.send("POST", path + "/imports?file=mine.csv", "movie,rating\n6,4\n")
                        .status())
                .isEqualTo(200);
        return Optional.of(user);
    }

    /** The token of a link of a user of the data. */
    private static String share() {
        return STARTED.getFirst()
                .post("/api/v1/users/7/shares", "{\"name\":\"Anna\"}")
                .json()
                .path("share")
                .asText();
    }

    static Stream<Operation> operationsWithIds() {
        return operations().filter(operation -> operation.template().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithIds")
    void rejectsUnknownIdsAsDescribed(Operation operation) {
        Reply reply = call(operation, path(operation, "unknown") + query(operation));

        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("unknown-id");
        assertMatchesDescription(operation, reply);
    }

    static Stream<Operation> operationsOfTheApi() {
        return operations().filter(operation -> operation.template().startsWith("/api/"));
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheApi")
    void rejectsUnknownParameters(Operation operation) {
        Reply reply = call(operation, path(operation, Optional.empty()) + "?nonesuch=1");

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertMatchesDescription(operation, reply);
    }

    private static Reply call(Operation operation, String path) {
        TestServer server = STARTED.getFirst();
        for (String type : List.of("application/json", "text/csv")) {
            JsonNode body = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .path(type)
                    .path("example");
            if (!body.isMissingNode()) {
                String text = body.isTextual() ? body.asText() : body.toString();
                return server.send(operation.method(), path, text, "Content-Type", type);
            }
        }
        return server.send(operation.method(), path, "");
    }

    private static void assertMatchesDescription(Operation operation, Reply reply) {
        String type = reply.header("Content-Type").split(";", -1)[0];
        Optional<JsonNode> body = type.endsWith("json") ? Optional.of(reply.json()) : Optional.empty();
        assertThat(DESCRIBED.errors(DESCRIBED.response(operation, reply.status()), type, body))
                .as("%s: %s", operation.name(), reply.text())
                .isEmpty();
    }

    /** @param user replaces the example user */
    private static String path(Operation operation, Optional<String> user) {
        String path = operation.template();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            String example = parameter.path("example").asText();
            String value = switch (name) {
                case "user" -> user.orElse(example);
                case "share" -> share();
                default -> example;
            };
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    /** @param id replaces all examples */
    private static String path(Operation operation, String id) {
        return operation.template().replaceAll("\\{[a-z]+}", id);
    }

    private static String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            JsonNode example = parameter.path("example");
            if (parameter.get("in").asText().equals("query") && !example.isMissingNode()) {
                Iterable<JsonNode> values = example.isArray() ? example : List.of(example);
                for (JsonNode value : values) {
                    pairs.add(parameter.get("name").asText() + "="
                            + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
                }
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
