package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.TestServer.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of similar taste: only among those who agreed to be seen. */
class TwinsTest {
    @TempDir
    private static Path shared;

    private static Path model;

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(shared);
    }

    @BeforeEach
    void start() {
        server = TestServer.start(model, "store=" + folder.resolve("users.db"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areNotSeenByDefault() {
        String anna = user(5, 5, 5, 1, 1, 1);
        String ben = user(5, 5, 4, 1, 1, 2);
        show(ben, "Ben");

        JsonNode seen = twins(anna);

        assertThat(seen.get("twins")).isEmpty();
        assertThat(seen.has("visibleAs")).isFalse();
        assertThat(twins(ben).get("twins")).isEmpty();
        assertThat(twins(ben).get("visibleAs").asText()).isEqualTo("Ben");
    }

    @Test
    void seeEachOtherOnceBothAgreed() {
        String anna = user(5, 5, 5, 1, 1, 1, 5, 1);
        String ben = user(5, 5, 4, 1, 1, 2, 1, 1, 5);
        show(anna, "Anna");
        show(ben, "Ben");

        JsonNode twin = twins(anna).get("twins").get(0);

        assertThat(twin.get("name").asText()).isEqualTo("Ben");
        assertThat(twin.get("similarity").asDouble()).isBetween(0.1, 8 / 18.0);
        assertThat(twin.get("common").asInt()).isEqualTo(8);
        assertThat(twin.get("loved").findValuesAsText("movie")).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(twin.at("/disagreed/0/movie").asText()).isEqualTo("8");
        assertThat(twin.at("/disagreed/0/you").asDouble()).isEqualTo(5);
        assertThat(twin.at("/disagreed/0/twin").asDouble()).isEqualTo(1);
        assertThat(twin.get("recommended").findValuesAsText("movie")).containsExactly("10");
        assertThat(twins(ben).at("/twins/0/name").asText()).isEqualTo("Anna");
    }

    @Test
    void doNotLearnTheIdsOfOthersWhichAreSecrets() {
        String anna = user(5, 5, 5, 1, 1, 1);
        String ben = user(5, 5, 4, 1, 1, 2);
        show(anna, "Anna");
        show(ben, "Ben");

        assertThat(server.get(anna + "/twins").text()).contains("Ben").doesNotContain(id(ben));
    }

    @Test
    void disappearWhenTheyRevokeAndWhenTheyAreDeleted() {
        String anna = user(5, 5, 5, 1, 1, 1);
        String ben = user(5, 5, 4, 1, 1, 2);
        String cleo = user(5, 5, 5, 1, 2, 1);
        show(anna, "Anna");
        show(ben, "Ben");
        show(cleo, "Cleo");
        assertThat(twins(anna).get("twins").findValuesAsText("name")).containsExactlyInAnyOrder("Ben", "Cleo");

        assertThat(server.send("DELETE", ben + "/twins", "").status()).isEqualTo(204);
        assertThat(twins(anna).get("twins").findValuesAsText("name")).containsExactly("Cleo");
        assertThat(server.send("DELETE", cleo, "").status()).isEqualTo(204);
        assertThat(twins(anna).get("twins")).isEmpty();
    }

    @Test
    void seeNoOneOnceTheyRevoke() {
        String anna = user(5, 5, 5, 1, 1, 1);
        String ben = user(5, 5, 4, 1, 1, 2);
        show(anna, "Anna");
        show(ben, "Ben");

        server.send("DELETE", anna + "/twins", "");

        assertThat(twins(anna).get("twins")).isEmpty();
    }

    @Test
    void areNeverUsersOfTheTrainingData() {
        String anna = user(5, 5, 5, 1, 1, 1);
        show(anna, "Anna");
        show("/api/v1/users/1", "One");

        assertThat(twins(anna).get("twins"))
                .as("user 1 rated these movies in the data only")
                .isEmpty();
        assertThat(twins("/api/v1/users/1").get("twins")).isEmpty();
    }

    @Test
    void findTheirAgreementInTheExport() {
        String anna = user(5);
        assertThat(server.get(anna + "/export").json().has("visibility")).isFalse();

        show(anna, " Anna Ö. ");

        JsonNode export = server.get(anna + "/export").json();
        assertThat(export.at("/visibility/name").asText()).isEqualTo("Anna Ö.");
        assertThat(export.at("/visibility/since").asText()).endsWith("Z");
        assertThat(export.get("watchlist")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<b>", "a\\u202eb", "a\\nb", "-", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq"})
    void cannotHaveAnInvalidName(String name) {
        String anna = user(5);

        Reply reply = server.send(
                "PUT", anna + "/twins", "{\"name\":\"%s\"}".formatted(name), "Content-Type", "application/json");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(twins(anna).has("visibleAs")).isFalse();
    }

    @Test
    void cannotPublishTheirIdAsName() {
        String anna = "/api/v1/users/"
                + server.post("/api/v1/users", "").json().get("user").asText();

        Reply reply = show(anna, id(anna));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).doesNotContain("\"" + id(anna));
    }

    /** A user who rated the movies from 2 on. @return the path */
    private String user(double... ratings) {
        String path = "/api/v1/users/"
                + server.post("/api/v1/users", "").json().get("user").asText();
        for (int movie = 0; movie < ratings.length; movie++) {
            Reply rated = server.send(
                    "PUT",
                    path + "/ratings/" + (movie + 2),
                    "{\"rating\":%s}".formatted(ratings[movie]),
                    "Content-Type",
                    "application/json");
            assertThat(rated.status()).isEqualTo(200);
        }
        return path;
    }

    private Reply show(String path, String name) {
        return server.send(
                "PUT", path + "/twins", "{\"name\":\"%s\"}".formatted(name), "Content-Type", "application/json");
    }

    private JsonNode twins(String path) {
        return server.get(path + "/twins").json();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
