package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.server.TestServer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all responses have in common. */
class ResponsesTest {
    private static final List<TestServer> STARTED = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void serve() {
        STARTED.add(TestServer.start(ServedModels.tiny(folder)));
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(TestServer::close);
    }

    private static TestServer server() {
        return STARTED.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/movies", "/api/v1/movies/1", "/api/v1/genres", "/api/v1/model", "/", "/openapi.yaml"})
    void doesNotResendUnchangedContent(String path) {
        Reply first = server().get(path);
        String tag = first.header("ETag");

        Reply again = server().get(path, "If-None-Match", "\"other\", " + tag);

        assertThat(server().get(path, "If-None-Match", "\"other\"", "If-None-Match", tag)
                        .status())
                .as("two headers")
                .isEqualTo(304);
        assertThat(tag).startsWith("W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(server().get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void letsCachesKeepNothingOfUsers() {
        Reply reply = server().get("/api/v1/users/1/recommendations");

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(server().get("/api/v1/users/1/recommendations", "If-None-Match", reply.header("ETag"))
                        .header("Cache-Control"))
                .as("304")
                .isEqualTo("no-store");
    }

    @Test
    void tellsListsOfOtherParametersApart() {
        String tag = server().get("/api/v1/users/1/recommendations?n=5").header("ETag");

        assertThat(server().get("/api/v1/users/1/recommendations?n=5", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(server().get("/api/v1/users/1/recommendations?n=6", "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void compressesLongResponsesIfAccepted() throws IOException {
        Reply plain = server().get("/api/v1/movies?limit=30");
        Reply zipped = server().get("/api/v1/movies?limit=30", "Accept-Encoding", "br, gzip");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.bytes()).hasSizeGreaterThan(1024);
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.bytes()).hasSizeLessThan(plain.bytes().length / 2);
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes();
        assertThat(new String(unzipped, StandardCharsets.UTF_8)).isEqualTo(plain.text());
        assertThat(server().get("/api/v1/movies?limit=1", "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .as("short")
                .isEmpty();
        assertThat(server().get("/api/v1/movies?limit=30", "Accept-Encoding", "gzip;q=0")
                        .header("Content-Encoding"))
                .as("rejected")
                .isEmpty();
    }

    @Test
    void pagesThroughEachMovieOnce() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = server().get("/api/v1/movies?limit=7" + cursor).json();
            page.get("movies")
                    .forEach(movie ->
                            assertThat(seen.add(movie.get("movie").asText())).isTrue());
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(30);
    }

    @Test
    void rejectsTheCursorOfAnotherList() {
        String cursor =
                server().get("/api/v1/movies?limit=7").json().get("next").asText();

        assertThat(server().get("/api/v1/movies?genre=War&cursor=" + cursor).problem())
                .isEqualTo("bad-request");
    }

    @Test
    void findsMoviesByGenreYearAndTitle() {
        JsonNode found = server().get("/api/v1/movies?genre=war&from=1990&to=1995&query=film")
                .json()
                .get("movies");

        assertThat(found).hasSize(3).allSatisfy(movie -> {
            assertThat(movie.get("genres").toString()).contains("War");
            assertThat(movie.get("year").asInt()).isBetween(1990, 1995);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/movies, /api/v1/movies?query=film+9",
        "/api/v1/movies/{movie}, /api/v1/movies/9",
        "/api/v1/movies/{movie}/similar, /api/v1/movies/9/similar",
    })
    void includesTheTmdbIdIfTheDataHasIt(String template, String path) {
        OpenApi described = OpenApi.read();
        OpenApi.Operation operation = described.operations().stream()
                .filter(candidate -> candidate.name().equals("GET " + template))
                .findFirst()
                .orElseThrow();

        Reply reply = server().get(path);

        assertThat(reply.text()).contains("\"movie\":\"9\"", "\"tmdb\":\"9\"");
        assertThat(described.errors(described.response(operation, 200), "application/json", Optional.of(reply.json())))
                .isEmpty();
        assertThat(server().get("/api/v1/movies/1").text()).doesNotContain("tmdb");
    }

    @Test
    void keepsWellFormedRequestIds() {
        assertThat(server().get("/", "X-Request-Id", "my-request.7").header("X-Request-Id"))
                .isEqualTo("my-request.7");
        assertThat(server().get("/", "X-Request-Id", "a b\"").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
        assertThat(server().get("/").header("X-Request-Id")).matches("[0-9a-f]{16}");
    }

    @Test
    void logsOneLineOfJsonPerRequest() throws IOException {
        JsonNode logged;
        try (TestServer server = TestServer.start(folder.resolve("als.marquee"))) {
            server.get("/api/v1/movies/2?", "X-Request-Id", "logged-1");
            server.stop();
            logged = new ObjectMapper().readTree(server.log().getFirst());
        }
        assertThat(logged.get("id").asText()).isEqualTo("logged-1");
        assertThat(logged.get("method").asText()).isEqualTo("GET");
        assertThat(logged.get("route").asText()).isEqualTo("/api/v1/movies/{movie}");
        assertThat(logged.get("status").asInt()).isEqualTo(200);
        assertThat(logged.get("bytes").asInt()).isPositive();
        assertThat(logged.get("millis").asDouble()).isPositive();
    }

    @Test
    void reportsLatenciesByRouteAsOpenMetrics() {
        server().get("/api/v1/movies/3");
        server().get("/api/v1/movies/4");
        Reply reply = server().get("/metrics");

        assertThat(reply.header("Content-Type")).startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(reply.text())
                .contains("# TYPE marquee_http_request_seconds histogram")
                .containsPattern(
                        "marquee_http_request_seconds_bucket\\{route=\"/api/v1/movies/\\{movie}\",method=\"GET\",status=\"200\",le=\"\\+Inf\"} [2-9]")
                .containsPattern("\nmarquee_model_age_seconds \\d")
                .containsPattern("\nmarquee_http_requests_in_flight 1.0\n")
                .containsPattern("\nmarquee_http_requests_working 1.0\n")
                .contains("# TYPE marquee_http_requests_shed counter\n")
                .containsPattern("\nmarquee_http_requests_shed_total 0.0\n")
                .doesNotContain("/movies/3", "NaN")
                .endsWith("# EOF\n");
    }

    @Test
    void respondsToHeadWithoutContent() {
        Reply head = server().send("HEAD", "/api/v1/genres", "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo("" + server().get("/api/v1/genres").bytes().length);
    }

    @Test
    void reportsItsHealth() {
        assertThat(server().get("/health/live").json().get("status").asText()).isEqualTo("UP");
        JsonNode ready = server().get("/health/ready").json();
        assertThat(ready.get("status").asText()).isEqualTo("UP");
        assertThat(ready.get("checks").findValuesAsText("name")).contains("model");
    }

    @Test
    void recommendsToANewUserFromTheRequest() {
        JsonNode response = server().post(
                        "/api/v1/recommendations",
                        "{\"ratings\":[{\"movie\":\"2\",\"rating\":5}],\"watched\":[\"4\"],\"n\":30}")
                .json();

        assertThat(response.get("user").asText()).isEqualTo("new");
        assertThat(response.get("recommendations").findValuesAsText("movie"))
                .hasSize(28)
                .doesNotContain("2", "4");
    }
}
