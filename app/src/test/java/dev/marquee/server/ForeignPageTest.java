package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.TestServer.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends for a page of another site, under a rebound name or from a foreign origin, is refused. */
class ForeignPageTest {
    private static final String RATING = "/api/v1/users/42/ratings/1";
    private static final String STARS = "{\"rating\":5}";
    private static final List<TestServer> STARTED = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void serve() {
        STARTED.add(TestServer.start(
                ServedModels.tiny(folder),
                "listen.names=movies.example.org,tv.example.org",
                "listen.origins=https://friend.example"));
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
            strings = {
                "localhost",
                "localhost:8080",
                "127.0.0.1",
                "192.168.1.20:8080",
                "[::1]:8080",
                "pc.local",
                "marquee:8080",
                "Movies.Example.ORG:443",
                "tv.example.org",
                "friend.example"
            })
    void answersUnderItsOwnNames(String host) throws IOException {
        assertThat(reply("GET", "/api/v1/genres", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "movies.example.org.evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "notmovies.example.org"
            })
    void refusesEveryRequestUnderAnotherName(String host) throws IOException {
        for (String path : List.of("/", "/api/v1/genres", "/api/v1/users/42/recommendations", "/metrics")) {
            assertThat(reply("GET", path, host))
                    .as(path)
                    .startsWith("HTTP/1.1 403")
                    .contains("is not a name of this server", "listen.names");
        }
        assertThat(reply("PUT", RATING, host)).startsWith("HTTP/1.1 403");
    }

    @Test
    void tellsHealthUnderEveryName() throws IOException {
        assertThat(reply("GET", "/health/live", "probe.example")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://friend.example.evil.example",
                "null",
                "http://127.0.0.1",
                "file://"
            })
    void refusesWritesFromAnotherOrigin(String origin) {
        Reply write = server().send("PUT", RATING, STARS, "Origin", origin, "Content-Type", "application/json");

        assertThat(write.status()).isEqualTo(403);
        assertThat(write.problem()).isEqualTo("not-allowed");
        assertThat(write.text()).contains("a page of '" + origin + "' must not write here", "listen.origins");
        assertThat(server().send("POST", "/api/v1/users/42/imports", "Title,Rating\n", "Origin", origin)
                        .status())
                .isEqualTo(403);
        assertThat(server().get("/api/v1/genres", "Origin", origin).status()).isEqualTo(200);
    }

    @Test
    void refusesWritesThatTheBrowserCallsCrossSite() {
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "none", "Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-origin, cross-site"}
        }) {
            assertThat(server().send("DELETE", RATING, "", headers).status())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
        }
    }

    @Test
    void acceptsWritesOfItsOwnPageOfListedOriginsAndOfOtherClients() {
        String own = "http://127.0.0.1:" + server().port();

        for (String[] headers : new String[][] {
            {"Origin", own, "Sec-Fetch-Site", "same-origin"},
            {"Origin", "https://friend.example"},
            {"X-Request-Id", "curl"}
        }) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("Content-Type", "application/json"));
            String ratings = "{\"ratings\":[{\"movie\":\"1\",\"rating\":4}]}";
            assertThat(server().send("POST", "/api/v1/recommendations", ratings, all.toArray(String[]::new))
                            .status())
                    .as(headers[1])
                    .isEqualTo(200);
        }
    }

    private static String reply(String method, String path, String host) throws IOException {
        String body = method.equals("PUT") ? STARS : "";
        return RawRequest.to(
                server(),
                "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(method, path, host, body.length(), body));
    }
}
