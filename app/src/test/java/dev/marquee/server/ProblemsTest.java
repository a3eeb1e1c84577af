package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.http.error.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are reported as documented problems. */
class ProblemsTest {
    private static final String NEW_USER = "/api/v1/recommendations";
    private static final List<TestServer> STARTED = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void serve() {
        STARTED.add(TestServer.start(ServedModels.tiny(folder), "limits.bodyBytes=20000", "limits.jsonDepth=5"));
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(TestServer::close);
    }

    private static TestServer server() {
        return STARTED.getFirst();
    }

    @Test
    void areDocumentedWithStatusAndTitle() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of(System.getProperty("marquee.root"), "docs", "problems.md")).stream()
                        .filter(line -> line.startsWith("| `/problems/"))
                        .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> "| `%s` | %d | %s".formatted(type.uri(), type.status(), type.title()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {4_200, 9_000, 45_000})
    void nameTheLengthOfATooLongAddress(int length) {
        Reply reply = server().get("/api/v1/movies?query=" + "a".repeat(length));

        assertThat(reply.status()).isEqualTo(414);
        assertThat(reply.problem()).isEqualTo("address-too-long");
    }

    @Test
    void refuseAContentTypeThatIsNone() {
        for (String type : List.of(
                "application/json;charset=\"",
                "application/json;charset=",
                "application/json;=utf-8",
                "application/json, text/csv",
                "application/json x",
                "json",
                ";",
                "a/b/c")) {
            Reply reply = server().send("PUT", "/api/v1/users/1/ratings/1", "{\"rating\":4}", "Content-Type", type);

            assertThat(reply.status()).as(type).isBetween(400, 415);
        }
    }

    @Test
    void refuseTwoContentTypes() throws IOException {
        assertThat(RawRequest.to(
                        server(),
                        "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Type: text/csv\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                .formatted(NEW_USER)))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=utf-8", "application/json ; charset=\"utf-8\"", "application/json;"})
    void acceptParametersOfAContentType(String type) {
        assertThat(server().send("POST", NEW_USER, "{}", "Content-Type", type).status())
                .isEqualTo(200);
    }

    @Test
    void canBeLookedUpByTheirType() {
        for (ProblemType type : ProblemType.values()) {
            Reply reply = server().get(type.uri());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().get("title").asText()).isEqualTo(type.title());
            assertThat(reply.json().get("status").asInt()).isEqualTo(type.status());
        }
        assertThat(server().get("/problems/none").status()).isEqualTo(404);
    }

    @Test
    void areUnknownPathsWhateverIsAccepted() {
        assertThat(server().get("/nope", "Accept", "text/html").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void areUnknownPathsWhateverTheMethod(String method) {
        for (String path : List.of("/nope", "/api/v1/nope", "/nope/index.html")) {
            assertThat(server().send(method, path, "").status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/movies/99                         | 404 | unknown-id   | movie 99 is not among the 30 movies",
                "/api/v1/users/99/recommendations          | 404 | unknown-id   | user 99 is not among",
                "/api/v1/nothing                           | 404 | no-such-path | /openapi.yaml lists",
                "/nothing.html                             | 404 | no-such-path | /openapi.yaml lists",
                "/health/live?x=1                          | 400 | bad-request  | there is no parameter 'x' here",
                "/health/ready?x=1                         | 400 | bad-request  | there is no parameter 'x' here",
                "/openapi.yaml?x=1                         | 400 | bad-request  | there is no parameter 'x' here",
                "/api/v1/movies/1;a                        | 400 | bad-request  | encode a semicolon that belongs to an id as %3B",
                "/metrics?x=1                              | 400 | bad-request  | there is no parameter 'x' here",
                "/api/v1/genres?x=1                        | 400 | bad-request  | there is no parameter 'x' here",
                "/api/v1/movies?limit=0                    | 400 | bad-request  | limit=0 is out of range 1..100",
                "/api/v1/movies?limit=x                    | 400 | bad-request  | limit must be an integer in 1..100, got 'x'",
                "/api/v1/movies?limit                      | 400 | bad-request  | limit must be an integer in 1..100, got ''",
                "/api/v1/movies?limit=%D9%A5               | 400 | bad-request  | limit must be an integer in 1..100",
                "/api/v1/users/1/recommendations?explain   | 400 | bad-request  | explain must be true or false, got ''",
                "/api/v1/users/1/recommendations?diversity=%D9%A5 | 400 | bad-request | must be a number such as 0.5",
                "/api/v1/movies?limit=1&limit=2            | 400 | bad-request  | limit is given 2 times",
                "/api/v1/movies?lmit=1                     | 400 | bad-request  | did you mean limit?",
                "/api/v1/movies?cursor=bm9uc2Vuc2U         | 400 | bad-request  | this cursor belongs to another list",
                "/api/v1/movies?genre=Dramma               | 400 | bad-request  | there is no genre 'Dramma' in this catalogue",
                "/api/v1/movies?from=2000&to=1990          | 400 | bad-request  | years 2000-1990 end before they begin",
                "/api/v1/movies/1/similar?like=colour      | 400 | bad-request  | there is no similarity 'colour'",
                "/api/v1/users/1/recommendations?n=0       | 400 | bad-request  | n=0 is out of range 1..200",
                "/api/v1/users/1/recommendations?n=99999999999 | 400 | bad-request | n must be an integer in 1..200, got '99999999999'",
                "/api/v1/users/1/recommendations?diversity=NaN | 400 | bad-request | diversity must be a number such as 0.5, got 'NaN'",
                "/api/v1/users/1/recommendations?diversity=2   | 400 | bad-request | diversity 2.0 is outside 0..1",
                "/api/v1/users/1/recommendations?diversity=1d  | 400 | bad-request | diversity must be a number such as 0.5, got '1d'",
                "/api/v1/users/1/recommendations?diversity=0x1p-1 | 400 | bad-request | must be a number such as 0.5, got '0x1p-1'",
                "/api/v1/users/1/recommendations?diversity=1e999  | 400 | bad-request | must be a number such as 0.5, got '1e999'",
                "/api/v1/users/1/recommendations?explain=si    | 400 | bad-request | explain must be true or false, got 'si'",
                "/api/v1/users/1/recommendations?for=likely    | 400 | bad-request | predicts no rating distribution",
                "/api/v1/together?users=,                  | 400 | bad-request  | users has 0 ids",
                "/api/v1/together?users=1,99               | 404 | unknown-id   | user 99",
            })
    void describeInvalidUrls(String path, int status, String name, String detail) {
        assertIsProblem(server().get(path), status, name, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                              | the body must be a JSON object",
                "{\"ratings\":[                                  | the body is not valid JSON",
                "{\"n\":1,\"n\":2}                               | the body is not valid JSON",
                "{} {}                                           | the body is not valid JSON",
                "{\"rating\":[]}                                 | did you mean ratings?",
                "{\"ratings\":{}}                                | 'ratings' of the body must be a list",
                "{\"ratings\":[1]}                               | ratings[0] must be a JSON object",
                "{\"ratings\":[{\"movie\":\"1\"}]}               | ratings[0] lacks the field 'rating'",
                "{\"ratings\":[{\"movie\":1,\"rating\":3}]}      | 'movie' of ratings[0] must be a text",
                "{\"ratings\":[{\"movie\":\"1\",\"rating\":7.5}]}  | rating 7.5 of movie 1 is not in 0.5..5",
                "{\"ratings\":[{\"movie\":\"1\",\"rating\":1e999}]} | 'rating' of ratings[0] must be a number",
                "{\"ratings\":[{\"movie\":\"1\",\"rating\":3.0000001}]} | 'rating' of ratings[0] must be in 0.5..5 in steps of 0.5, got 3.0000001",
                "{\"ratings\":[{\"movie\":\"\",\"rating\":3}]} | 'movie' of ratings[0] is empty; give it a text",
                "{\"ratings\":[{\"movie\":\"99\",\"rating\":3}]} | movie 99 is not among the 30 movies",
                "{\"ratings\":[{\"movie\":\"1\",\"rating\":3},{\"movie\":\"1\",\"rating\":4}]} | movie 1 is rated twice",
                "{\"watched\":[\"99\"]}                          | movie 99",
                "{\"n\":1.5}                                     | 'n' of the body must be an integer in 1..200",
                "{\"demographics\":{\"age\":0}}                  | age=0 is out of range 1..120",
                "{\"demographics\":{\"age\":30}}                 | the model's data has no demographics",
                "{\"genre\":[[[[[[[]]]]]]]}                      | nested deeper than 5 levels",
            })
    void describeInvalidBodies(String body, String detail) {
        assertIsProblem(server().post(NEW_USER, body), 400, "bad-request", detail);
    }

    @Test
    void describeTooLongTexts() {
        assertIsProblem(
                server().get("/api/v1/movies?query=" + "x".repeat(201)),
                400,
                "bad-request",
                "query is 201 characters long; give at most 200");
        assertThat(server().get("/api/v1/movies?query=" + "x".repeat(200)).status())
                .isEqualTo(200);
    }

    @Test
    void listTheMethodsOfAPath() {
        Reply reply = server().send("PATCH", "/api/v1/movies", "");

        assertIsProblem(
                reply, 405, "method-not-allowed", "the path does not support PATCH; it supports GET, HEAD, OPTIONS");
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xml", "'*/*;q=0'", "'application/json;q=0, text/plain'"})
    void rejectOtherAcceptedTypes(String accept) {
        assertIsProblem(server().get("/api/v1/genres", "Accept", accept), 406, "not-acceptable", "application/json");
    }

    @ParameterizedTest
    @CsvSource({"''", "'*/*'", "'text/html, application/*;q=0.5'", "'Application/JSON'"})
    void acceptRangesThatIncludeJson(String accept) {
        assertThat(server().get("/api/v1/genres", "Accept", accept).status()).isEqualTo(200);
    }

    @Test
    void rejectTooLargeBodies() {
        assertIsProblem(
                server().post(NEW_USER, "{\"watched\":[" + " ".repeat(20_000) + "]}"),
                413,
                "too-large",
                "larger than the limit of 20,000 bytes");
    }

    @Test
    void rejectOtherContentTypes() {
        assertIsProblem(
                server().send("POST", NEW_USER, "{}", "Content-Type", "text/plain"),
                415,
                "unsupported-type",
                "send application/json");
        assertIsProblem(server().send("POST", NEW_USER, ""), 415, "unsupported-type", "no content type");
    }

    @Test
    void rejectEncodedBodies() {
        assertIsProblem(
                server().post(NEW_USER, "{}", "Content-Encoding", "gzip"),
                415,
                "unsupported-type",
                "send it unencoded");
        assertThat(server().post(NEW_USER, "{}", "Content-Encoding", "identity").status())
                .isEqualTo(200);
    }

    @Test
    void acceptContentTypesInCapitals() {
        assertThat(server().send("POST", NEW_USER, "{}", "Content-Type", "APPLICATION/JSON")
                        .status())
                .isEqualTo(200);
    }

    private static void assertIsProblem(Reply reply, int status, String name, String detail) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.problem()).isEqualTo(name);
        assertThat(reply.json().get("detail").asText()).contains(detail);
        assertThat(reply.json().get("requestId").asText()).isEqualTo(reply.header("X-Request-Id"));
    }
}
