package dev.marquee.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Movies that a user marked as seen, as not of interest, or as not seen. */
class MarksTest {
    private final TestServer server;
    private final String user;

    MarksTest(@TempDir Path folder) {
        server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"));
        user = "/api/v1/users/"
                + server.post("/api/v1/users", "").json().get("user").asText();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "not-interested", "not-seen"})
    void areListedUntilTheyAreDeleted(String mark) {
        assertThat(put(mark, "2")).isEqualTo(204);
        assertThat(put(mark, "2")).isEqualTo(204);
        assertThat(put(mark, "3")).isEqualTo(204);
        assertThat(movies(mark)).containsExactlyInAnyOrder("2", "3");

        assertThat(server.send("DELETE", "%s/%s/2".formatted(user, mark), "").status())
                .isEqualTo(204);

        assertThat(movies(mark)).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "not-interested"})
    void areNotRecommended(String mark) {
        String first = recommended().getFirst();

        put(mark, first);

        assertThat(recommended()).doesNotContain(first);
    }

    @Test
    void asNotSeenAreStillRecommended() {
        String first = recommended().getFirst();

        put("not-seen", first);

        assertThat(recommended()).contains(first);
    }

    @Test
    void areExportedAndDeletedWithTheUser() {
        put("seen", "2");
        put("not-interested", "3");
        put("not-seen", "4");

        JsonNode export = server.get(user + "/export").json();

        assertThat(export.at("/watched/0/movie").asText()).isEqualTo("2");
        assertThat(export.at("/notInterested/0/movie").asText()).isEqualTo("3");
        assertThat(export.at("/notSeen/0/movie").asText()).isEqualTo("4");
        assertThat(server.send("DELETE", user, "").status()).isEqualTo(204);
        assertThat(server.get(user + "/not-interested").status()).isEqualTo(404);
    }

    @Test
    void areInOneResponseWithTheRatingsEachAsInTheListOfItsOwn() {
        List.of("2", "3", "4").forEach(movie -> put("watchlist", movie));
        put("seen", "5");
        put("not-interested", "6");
        put("not-seen", "7");
        server.send("PUT", user + "/ratings/8", "{\"rating\":4}", "Content-Type", "application/json");

        JsonNode all = server.get(user + "/marks").json();

        assertThat(all.get("ratings")).isEqualTo(list("ratings").get("ratings")).hasSize(1);
        assertThat(all.get("watchlist"))
                .isEqualTo(list("watchlist").get("movies"))
                .hasSize(3);
        assertThat(all.get("seen")).isEqualTo(list("seen").get("movies")).hasSize(1);
        assertThat(all.get("notInterested"))
                .isEqualTo(list("not-interested").get("movies"))
                .hasSize(1);
        assertThat(all.get("notSeen")).isEqualTo(list("not-seen").get("movies")).hasSize(1);
        assertThat(all.get("version")).isEqualTo(list("seen").get("version"));
    }

    private JsonNode list(String resource) {
        return server.get(user + "/" + resource).json();
    }

    private int put(String mark, String movie) {
        return server.send("PUT", "%s/%s/%s".formatted(user, mark, movie), "").status();
    }

    private List<String> movies(String mark) {
        return server.get(user + "/" + mark).json().get("movies").findValuesAsText("movie");
    }

    private List<String> recommended() {
        return server.get(user + "/recommendations?n=5")
                .json()
                .get("recommendations")
                .findValuesAsText("movie");
    }
}
