package dev.marquee.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.TestServer.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Read-only links to what a user likes. */
class SharesTest {
    private final TestServer server;
    private final String id;
    private final String user;

    SharesTest(@TempDir Path folder) {
        server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"));
        id = server.post("/api/v1/users", "").json().get("user").asText();
        user = "/api/v1/users/" + id;
        rate("2", "5");
        rate("3", "1");
        server.send("PUT", user + "/watchlist/4", "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void rate(String movie, String rating) {
        server.send(
                "PUT",
                "%s/ratings/%s".formatted(user, movie),
                "{\"rating\":%s}".formatted(rating),
                "Content-Type",
                "application/json");
    }

    private Reply share(String name) {
        return server.post(user + "/shares", "{\"name\":\"%s\"}".formatted(name));
    }

    private Reply open(String share) {
        return server.get("/api/v1/shares/" + share);
    }

    @Test
    void showWhatWasLikedWatchlistListAndTasteWithoutTheIdOrReasons() {
        Reply made = share(" Anna ");
        assertThat(made.status()).isEqualTo(201);
        String share = made.json().get("share").asText();
        assertThat(share).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(id);

        Reply shown = open(share);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().get("name").asText()).isEqualTo("Anna");
        assertThat(shown.json().get("loved").findValuesAsText("movie")).containsExactly("2");
        assertThat(shown.json().get("watchlist").findValuesAsText("movie")).containsExactly("4");
        assertThat(shown.json().get("recommendations")).isNotEmpty();
        assertThat(shown.json().at("/taste/ratings").asInt()).isEqualTo(2);
        assertThat(shown.text()).doesNotContain(id).doesNotContain("because");
    }

    @Test
    void areListedAndExportedUntilTheyAreRevoked() {
        String first = share("Anna").json().get("share").asText();
        String second = share("Anna at work").json().get("share").asText();
        assertThat(server.get(user + "/shares").json().get("shares").findValuesAsText("share"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(server.get(user + "/export").json().get("shares").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Anna", "Anna at work");

        assertThat(server.send("DELETE", user + "/shares/" + first, "").status())
                .isEqualTo(204);

        assertThat(open(first).status()).isEqualTo(404);
        assertThat(open(second).status()).isEqualTo(200);
        assertThat(server.get(user + "/shares").json().get("shares").findValuesAsText("share"))
                .containsExactly(second);
        assertThat(server.send("DELETE", user + "/shares/" + first, "").status())
                .isEqualTo(204);
    }

    @Test
    void canBeRevokedByTheirUserOnly() {
        String share = share("Anna").json().get("share").asText();
        String other = server.post("/api/v1/users", "").json().get("user").asText();

        server.send("DELETE", "/api/v1/users/%s/shares/%s".formatted(other, share), "");

        assertThat(open(share).status()).isEqualTo(200);
    }

    @Test
    void doNotGiveTheAccessThatATokenOfTheUserGives() {
        JsonNode owner = server.post("/api/v1/users?token=true", "").json();
        String path = "/api/v1/users/" + owner.get("user").asText();
        String[] signedIn = {"X-User-Token", owner.get("token").asText()};
        String share = server.post(path + "/shares", "{\"name\":\"Cleo\"}", signedIn)
                .json()
                .get("share")
                .asText();

        assertThat(open(share).status()).isEqualTo(200);
        assertThat(server.get(path + "/shares", signedIn).status()).isEqualTo(200);
        assertThat(server.get(path + "/shares", "X-User-Token", share).status()).isEqualTo(404);
        assertThat(server.send("DELETE", path, "", "X-User-Token", share).status())
                .isEqualTo(404);
    }

    @Test
    void areErasedWithTheirUser() {
        String share = share("Anna").json().get("share").asText();

        server.send("DELETE", user, "");

        assertThat(open(share).status()).isEqualTo(404);
    }

    @Test
    void areNoIdOfAUserForAnyOperation() throws IOException {
        String share = share("Anna").json().get("share").asText();
        JsonNode before = server.get(user + "/export").json();
        List<String> refused = new ArrayList<>();

        for (String operation : operationsOfAUser()) {
            String path = operation
                    .substring(operation.indexOf(' ') + 1)
                    .replace("{user}", share)
                    .replace("{movie}", "2")
                    .replace("{version}", "1")
                    .replace("{share}", share);
            String body = path.endsWith("/imports") ? "movie,rating\n2,1\n" : "{\"rating\":1,\"name\":\"Ben\"}";
            body = path.contains("/ratings/") ? "{\"rating\":1}" : body.replace("\"rating\":1,", "");
            Reply reply = server.send(
                    operation.substring(0, operation.indexOf(' ')), path, body, "Content-Type", "application/json");
            assertThat(reply.status()).as(operation + " " + reply.text()).isEqualTo(404);
            refused.add(operation);
        }

        assertThat(refused)
                .hasSizeGreaterThan(25)
                .contains("PUT /api/v1/users/{user}/ratings/{movie}", "DELETE /api/v1/users/{user}");
        assertThat(server.get(user + "/export").json()).isEqualTo(before);
        assertThat(server.send("POST", "/api/v1/shares/" + share, "{}").status())
                .isEqualTo(405);
        assertThat(server.send("DELETE", "/api/v1/shares/" + share, "").status())
                .isEqualTo(405);
        assertThat(server.get("/api/v1/together?users=" + share + "," + id).status())
                .isEqualTo(404);
    }

    /** Method and path of all operations of one user that the description has. */
    private static List<String> operationsOfAUser() throws IOException {
        try (InputStream in = Objects.requireNonNull(SharesTest.class.getResourceAsStream("/openapi.yaml"))) {
            JsonNode paths = new ObjectMapper().valueToTree(new Yaml().load(in)).get("paths");
            return paths.properties().stream()
                    .filter(path -> path.getKey().startsWith("/api/v1/users/{user}"))
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(java.util.Map.Entry::getKey)
                            .filter(method -> !method.equals("parameters"))
                            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                    .toList();
        }
    }

    @Test
    void refuseNamesThatAreNoneAndMoreLinksThanAreAllowed() {
        assertThat(share("").status()).isEqualTo(400);
        assertThat(share("<script>").status()).isEqualTo(400);
        assertThat(share(id).status()).isEqualTo(400);
        for (int i = 0; i < 20; i++) {
            assertThat(share("Anna").status()).isEqualTo(201);
        }

        assertThat(share("Anna").status()).isEqualTo(400);
        assertThat(share("Anna").text()).contains("revoke one");
    }
}
