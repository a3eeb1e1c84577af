package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access control, rate limits and the security headers of responses. */
class SecurityTest {
    private static final String READ = KeySetting.random();
    private static final String RATE = KeySetting.random();
    private static final String ADMIN = KeySetting.random();
    private static final String KEYS = "security.keys=%s,%s,%s"
            .formatted(
                    KeySetting.of("reader", Set.of(Scope.READ), READ),
                    KeySetting.of("rater", Set.of(Scope.RATE), RATE),
                    KeySetting.of("chief", Set.of(Scope.ADMIN), ADMIN));

    @TempDir
    private Path folder;

    private Path model = Path.of("");

    @BeforeEach
    void train() {
        model = ServedModels.tiny(folder);
    }

    @Test
    void isOpenIfNoKeyIsSet() {
        try (TestServer server = TestServer.start(model)) {
            assertThat(server.get("/api/v1/genres").status()).isEqualTo(200);
            assertThat(server.get("/metrics").status()).isEqualTo(200);
        }
    }

    @Test
    void requiresAKeyOnceOneIsSet() {
        try (TestServer server = TestServer.start(model, KEYS)) {
            Reply without = server.get("/api/v1/genres");
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.problem()).isEqualTo("key-needed");
            assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");

            assertThat(server.get("/api/v1/genres", "X-API-Key", "wrong").status())
                    .isEqualTo(401);
            assertThat(server.get("/api/v1/genres", "X-API-Key", READ).status()).isEqualTo(200);
            assertThat(server.get("/api/v1/genres", "Authorization", "Bearer " + READ)
                            .status())
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/genres", "X-API-Key", ADMIN).status())
                    .isEqualTo(200);

            Reply other = server.get("/api/v1/genres", "X-API-Key", RATE);
            assertThat(other.status()).isEqualTo(403);
            assertThat(other.problem()).isEqualTo("not-allowed");
        }
    }

    @Test
    void protectsMetricsOnceAKeyIsSet() {
        try (TestServer server = TestServer.start(model, KEYS)) {
            assertThat(server.get("/metrics").status()).isEqualTo(401);
            assertThat(server.get("/metrics", "X-API-Key", READ).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.yaml", "/health/live", "/health/ready"})
    void servesPageDescriptionAndHealthWithoutAKey(String path) {
        try (TestServer server = TestServer.start(model, KEYS)) {
            assertThat(server.get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void logsNoKeysAndNoQueryValues() {
        try (TestServer server = TestServer.start(model, KEYS)) {
            server.get("/api/v1/movies?query=topsecret", "X-API-Key", READ);
            server.get("/api/v1/users/hiddenperson/recommendations", "Authorization", "Bearer " + READ);
            server.get("/api/v1/movies", "X-API-Key", "guessedkey");

            server.stop();
            assertThat(server.log()).hasSize(3);
            assertThat(server.log().getFirst()).contains("\"key\":\"reader\"", "\"query\":[\"query\"]");
            assertThat(server.log().toString()).doesNotContain(READ, "topsecret", "hiddenperson", "guessedkey");
        }
    }

    @Test
    void limitsRequestsAndSaysHowLongToWait() {
        try (TestServer server = TestServer.start(model, KEYS, "limits.rate=1", "limits.burst=3")) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get("/").status()).isEqualTo(200);
            }
            Reply rejected = server.get("/");

            assertThat(rejected.status()).isEqualTo(429);
            assertThat(rejected.problem()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(rejected.header("Retry-After"))).isPositive();
            assertThat(server.get("/health/live").status())
                    .as("health is not counted")
                    .isEqualTo(200);
            assertThat(server.get("/", "X-API-Key", READ).status())
                    .as("keys are counted separately")
                    .isEqualTo(200);
            assertThat(server.get("/", "X-API-Key", "guess").status())
                    .as("invalid keys are counted by address")
                    .isEqualTo(429);
        }
    }

    @Test
    void usesForwardedAddressesOnlyOfTrustedProxies() {
        try (TestServer server =
                TestServer.start(model, "limits.rate=1", "limits.burst=1", "listen.proxies=127.0.0.1")) {
            assertThat(server.get("/", "X-Forwarded-For", "203.0.113.5, 127.0.0.1")
                            .status())
                    .isEqualTo(200);
            assertThat(server.get("/", "X-Forwarded-For", "203.0.113.5").status())
                    .isEqualTo(429);
            assertThat(server.get("/", "X-Forwarded-For", "203.0.113.6").status())
                    .isEqualTo(200);
        }
        try (TestServer server = TestServer.start(model, "limits.rate=1", "limits.burst=1")) {
            assertThat(server.get("/", "X-Forwarded-For", "203.0.113.5").status())
                    .isEqualTo(200);
            assertThat(server.get("/", "X-Forwarded-For", "203.0.113.6").status())
                    .isEqualTo(429);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2001:db8::1      | 2001:DB8:0:0:9::2       | 429",
                "2001:db8::1      | [2001:db8::7]:4711      | 429",
                "2001:db8::1      | 2001:db8:0:1::1         | 200",
                "203.0.113.5:4711 | 203.0.113.5:4712        | 429",
                "::1              | ::1                     | 429",
                "unknown          | _hidden                 | 429",
                "203.0.113.5      | 203.0.113.5, 2001:db8::9 | 429",
                "203.0.113.5, x   | 203.0.113.6, x          | 429",
            })
    void countsRequestsByForwardedAddress(String first, String second, int status) {
        try (TestServer server =
                TestServer.start(model, "limits.rate=1", "limits.burst=1", "listen.proxies=127.0.0.1,2001:db8::9")) {
            server.get("/", "X-Forwarded-For", first);
            assertThat(server.get("/", "X-Forwarded-For", second).status()).isEqualTo(status);
        }
    }

    @Test
    void restrictsBrowsersToThePage() {
        try (TestServer server = TestServer.start(model)) {
            for (String path : new String[] {"/", "/api/v1/movies/1", "/nothing"}) {
                Reply reply = server.get(path);
                assertThat(reply.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*");
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
                assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
            }
        }
    }

    @Test
    void allowsThePageOnlyTheOriginsOfTmdb() {
        try (TestServer server = TestServer.start(model)) {
            assertThat(server.get("/").header("Content-Security-Policy"))
                    .contains("img-src 'self' data:; ", "connect-src 'self'; ")
                    .doesNotContain("http");
            assertThat(server.get("/api/v1/posters").json()).isEmpty();
        }
        try (TestServer server = TestServer.start(model, "page.tmdbKey=k1", "page.tmdbApi=http://a.example:81")) {
            assertThat(server.get("/").header("Content-Security-Policy"))
                    .contains(
                            "img-src 'self' data: https://image.tmdb.org; ",
                            "connect-src 'self' http://a.example:81; ");
            assertThat(server.get("/api/v1/posters").json().get("tmdb"))
                    .hasToString(
                            "{\"key\":\"k1\",\"api\":\"http://a.example:81\",\"images\":\"https://image.tmdb.org\"}");
        }
    }

    @Test
    void sendsScriptsInTitlesAsJsonText() {
        try (TestServer server = TestServer.start(model)) {
            Reply reply = server.get("/api/v1/movies/1");

            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            assertThat(reply.json().get("title").asText()).isEqualTo(ServedModels.EVIL);
        }
    }

    @Test
    void allowsOnlyListedOrigins() {
        try (TestServer server = TestServer.start(model, "listen.origins=https://friend.example")) {
            Reply friend = server.get("/api/v1/genres", "Origin", "https://friend.example");
            assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo("https://friend.example");
            assertThat(server.get("/api/v1/genres", "Origin", "https://other.example")
                            .header("Access-Control-Allow-Origin"))
                    .isEmpty();

            Reply preflight = server.send("OPTIONS", "/api/v1/recommendations", "", "Origin", "https://friend.example");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        }
        try (TestServer server = TestServer.start(model)) {
            assertThat(server.get("/api/v1/genres", "Origin", "https://friend.example")
                            .header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../openapi.yaml",
                "/%2e%2e/openapi.yaml",
                "/..%2fopenapi.yaml",
                "/web/index.html",
                "/dev/marquee/cli/Main.class",
                "/META-INF/MANIFEST.MF",
                "//etc/passwd",
                "/index.html%00.js",
            })
    void servesOnlyTheFilesOfThePage(String path) throws IOException {
        try (TestServer server = TestServer.start(model)) {
            assertThat(RawRequest.to(server, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("openapi: 3", "root:");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 100_000})
    void rejectsTooLargeHeaders(int length) throws IOException {
        try (TestServer server = TestServer.start(model, "limits.headerBytes=2000")) {
            String response = RawRequest.to(
                    server, "GET / HTTP/1.1\r\nHost: a\r\nX-Filler: %s\r\n\r\n".formatted("x".repeat(length)));

            assertThat(response).startsWith("HTTP/1.1 431 ").contains("application/problem+json", "\"requestId\"");
        }
    }

    @Test
    void answersAnOldVersionOfHttp() throws IOException {
        try (TestServer server = TestServer.start(model)) {
            for (String request :
                    List.of("GET / HTTP/1.0\r\n\r\n", "POST /api/v1/users HTTP/1.0\r\nHost: a\r\n\r\n{}")) {
                assertThat(RawRequest.to(server, request))
                        .startsWith("HTTP/1.1 505 ")
                        .contains("/problems/http-version", "send HTTP/1.1");
            }
        }
    }

    @Test
    void keepsTheIdOfAMalformedRequest() throws IOException {
        try (TestServer server = TestServer.start(model)) {
            assertThat(RawRequest.to(
                            server, "POST / HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\nContent-Length: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("X-Request-Id: mine", "Cache-Control: no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "\0\0\0\0\r\n\r\n"})
    void closesConnectionsOfOtherProtocols(String request) throws IOException {
        try (TestServer server = TestServer.start(model)) {
            assertThat(RawRequest.to(server, request)).isEmpty();
            assertThat(server.get("/health/live").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F@O / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX-Filler\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/movies?query=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n",
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void revealsNothingToMalformedRequests(String request) throws IOException {
        try (TestServer server = TestServer.start(model)) {
            assertThat(RawRequest.to(server, request))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Content-Security-Policy: ")
                    .containsOnlyOnce("HTTP/1.1")
                    .doesNotContain("Exception", "io.helidon", "\tat ");
            assertThat(server.get("/health/live").status()).isEqualTo(200);
        }
    }
}
