package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.server.TestServer.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of the store, from creation to deletion. */
class UsersTest {
    private static final List<TestServer> STARTED = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void serve() {
        STARTED.add(TestServer.start(
                ServedModels.tiny(folder), "store=" + folder.resolve("users.db"), "limits.uploadBytes=5000"));
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(TestServer::close);
    }

    private static TestServer server() {
        return STARTED.getFirst();
    }

    private static String add() {
        return "/api/v1/users/"
                + server().send("POST", "/api/v1/users", "").json().get("user").asText();
    }

    private static Reply rate(String user, String movie, String rating) {
        return server().send(
                        "PUT",
                        user + "/ratings/" + movie,
                        "{\"rating\":%s}".formatted(rating),
                        "Content-Type",
                        "application/json");
    }

    @Test
    void getAnIdThatCannotBeGuessed() {
        Reply reply = server().send("POST", "/api/v1/users", "");

        assertThat(reply.status()).isEqualTo(201);
        String user = reply.json().get("user").asText();
        assertThat(user).matches("[A-Za-z0-9_-]{22}");
        assertThat(reply.header("Location")).isEqualTo("/api/v1/users/" + user);
        assertThat(server().get("/api/v1/users/" + user).json().toString())
                .isEqualTo(
                        "{\"user\":\"%s\",\"ratings\":0,\"watched\":0,\"watchlist\":0,\"notInterested\":0,\"notSeen\":0,\"version\":0}"
                                .formatted(user));
    }

    @Test
    void getRecommendationsFromTheirLatestRatings() {
        String user = add();
        rate(user, "2", "5");
        Reply rated = rate(user, "4", "4.5");

        JsonNode response = server().get(user + "/recommendations?n=30").json();

        assertThat(rated.json().get("version").asLong()).isEqualTo(2);
        assertThat(response.get("version").asLong()).isEqualTo(2);
        assertThat(response.get("recommendations").findValuesAsText("movie"))
                .hasSize(28)
                .doesNotContain("2", "4");
    }

    @Test
    void canRepeatARatingWithoutEffect() {
        String user = add();
        Reply first = rate(user, "2", "5");
        Reply again = rate(user, "2", "5");

        assertThat(again.text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendations",
                "shelves",
                "taste",
                "marks",
                "ratings",
                "watchlist",
                "seen",
                "not-interested",
                "not-seen"
            })
    void getWhatTheyHaveAgainOnlyAfterAChange(String path) {
        String user = add();
        rate(user, "2", "5");
        String tag = server().get(user + "/" + path).header("ETag");

        Reply again = server().get(user + "/" + path, "If-None-Match", tag);
        rate(user, "4", "1");
        Reply changed = server().get(user + "/" + path, "If-None-Match", tag);
        server().send("DELETE", user, "");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(server().get(user + "/" + path, "If-None-Match", "*").status())
                .as("after the deletion")
                .isEqualTo(404);
    }

    @Test
    void areDeletedEntirely() {
        String user = add();
        rate(user, "2", "5");

        assertThat(server().send("DELETE", user, "").status()).isEqualTo(204);
        assertThat(server().get(user).problem()).isEqualTo("unknown-id");
        assertThat(server().get(user + "/export").status()).isEqualTo(404);
        assertThat(server().send("DELETE", user, "").status()).isEqualTo(404);
    }

    @Test
    void cannotStoreInvalidRatings() {
        String user = add();

        assertThat(rate(user, "2", "7.5").problem()).isEqualTo("bad-request");
        assertThat(rate(user, "2", "4.0000001").json().get("detail").asText())
                .isEqualTo("rating 4.0000001 is not in 0.5..5 in steps of 0.5; give a rating of this scale");
        assertThat(rate(user, "2", "\"5\"").problem()).isEqualTo("bad-request");
        assertThat(rate(user, "99", "5").problem()).isEqualTo("unknown-id");
        assertThat(server().send("PUT", user + "/ratings/2", "{}", "Content-Type", "application/json")
                        .json()
                        .get("detail")
                        .asText())
                .contains("lacks the field 'rating'");
        assertThat(server().get(user).json().get("ratings").asInt()).isZero();
    }

    @Test
    void canImportAFileAfterADryRun() {
        String user = add();
        String csv = "movie,rating\nFilm 2 (1982),4.5\nNobody Knows (1900),3\n";

        Reply dry = server().send("POST", user + "/imports?file=a.csv&dryRun=true", csv, "Content-Type", "text/csv");
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(server().get(user).json().get("version").asInt()).isZero();

        Reply imported = server().send("POST", user + "/imports?file=a.csv", csv, "Content-Type", "text/csv");
        ObjectNode found = (ObjectNode) imported.json();
        found.remove("stored");
        assertThat(found).isEqualTo(dry.json());
        assertThat(imported.json().get("stored").toString())
                .isEqualTo(
                        "{\"version\":1,\"newRatings\":1,\"changedRatings\":0,\"seen\":0,\"watchlist\":0,\"notSeen\":0}");
        assertThat(imported.json().at("/matched/rated").asInt()).isEqualTo(1);
        assertThat(server().get(user + "/ratings")
                        .json()
                        .at("/ratings/0/rating")
                        .asDouble())
                .isEqualTo(4.5);
    }

    @Test
    void canTakeAnImportBackButForWhatWasChangedSince() {
        String user = add();
        rate(user, "2", "1");
        rate(user, "3", "2");
        String csv = "movie,rating,status\n2,4,\n3,4,\n4,4,\n5,4,\n6,,watchlist\n7,,watchlist\n";
        Reply imported = server().send("POST", user + "/imports?file=a.csv", csv);
        assertThat(imported.json().at("/stored/changedRatings").asInt()).isEqualTo(2);
        assertThat(imported.json().at("/stored/newRatings").asInt()).isEqualTo(2);
        assertThat(imported.json().at("/watchlist")).hasSize(2);
        assertThat(imported.json().at("/stored/watchlist").asInt()).isEqualTo(2);
        rate(user, "3", "5");
        rate(user, "5", "3");
        String address =
                user + "/imports/" + imported.json().at("/stored/version").asText();

        assertThat(server().send("DELETE", address, "").status()).isEqualTo(204);

        JsonNode marks = server().get(user + "/marks").json();
        assertThat(marks.get("ratings")
                        .valueStream()
                        .map(rated -> rated.at("/movie/movie").asText() + " "
                                + rated.get("rating").asText()))
                .containsExactlyInAnyOrder("2 1.0", "3 5.0", "5 3.0");
        assertThat(marks.get("watchlist")).isEmpty();
        assertThat(server().send("DELETE", address, "").status()).isEqualTo(204);
        assertThat(server().get(user + "/marks").json()).isEqualTo(marks);
        assertThat(server().send("DELETE", user + "/imports/1", "").problem()).isEqualTo("unknown-id");
        assertThat(server().send("DELETE", user + "/imports/latest", "").problem())
                .isEqualTo("unknown-id");
    }

    @Test
    void canImportTheFileOfAForm() {
        String form = """
                --x\r
                Content-Disposition: form-data; name="file"; filename="mine.csv"\r
                Content-Type: text/csv\r
                \r
                Title,Year,Rating
                Film 2,1982,16
                \r
                --x--\r
                """;

        Reply imported = server().send(
                        "POST",
                        add() + "/imports?scale=1..20:1",
                        form,
                        "Content-Type",
                        "multipart/form-data; boundary=x");

        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        assertThat(imported.json().at("/movies/0/rating").asDouble()).isEqualTo(4);
        assertThat(imported.json().at("/read/columns/title").asText()).isEqualTo("Title");
        assertThat(imported.json().at("/scale").toString())
                .isEqualTo("{\"max\":20.0,\"example\":16.0,\"becomes\":4.0,"
                        + "\"words\":\"1..20 becomes 0.5..5, so 16 becomes 4\"}");
    }

    @Test
    void canImportATextOfTitlesAsAWatchlist() {
        String user = add();

        Reply imported = server().send(
                        "POST",
                        user + "/imports",
                        "Film 2 (1982)\nFilm 3 (1983)\nNone Such (1999)\n",
                        "Content-Type",
                        "text/plain");

        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        assertThat(imported.json().at("/read/listed").asInt()).isEqualTo(3);
        assertThat(imported.json().at("/unmatched/0").asText()).isEqualTo("None Such (1999)");
        assertThat(server().get(user).json().at("/watchlist").asInt()).isEqualTo(2);
        assertThat(server().send("POST", user + "/imports", "some\nother\ntext\n")
                        .problem())
                .isEqualTo("unusable-content");
    }

    @Test
    void areNotAskedAgainAboutMoviesThatTheyHaveNotSeen() {
        String user = add();
        String first = asked(user);
        assertThat(server().send("PUT", user + "/not-seen/" + first, "").status())
                .isEqualTo(204);
        String second = asked(user);
        String answers = "movie,rating,status%n%s,,not seen%n".formatted(second);
        assertThat(server().send("POST", user + "/imports?file=mine.csv", answers)
                        .status())
                .isEqualTo(200);

        assertThat(asked(user)).isNotIn(first, second);
        assertThat(server().get(user + "/export").json().get("notSeen")).hasSize(2);
        server().send("DELETE", user + "/not-seen/" + first, "");
        assertThat(asked(user)).isEqualTo(first);
    }

    private String asked(String user) {
        return server().get(user + "/interview").json().at("/questions/0/movie").asText();
    }

    @Test
    void namesIdsOfDotsByEncodingThemTwice() {
        assertThat(server().get("/api/v1/users/%252E%252E/recommendations").text())
                .contains("unknown user ..;");
        assertThat(server().get("/api/v1/movies/%252e").text()).containsPattern("movie \\.\\W");
    }

    @Test
    void cannotImportInvalidFiles() {
        String imports = add() + "/imports?file=../../x.zip";

        assertThat(server().send("POST", imports, "", "Content-Type", "text/csv")
                        .problem())
                .isEqualTo("bad-request");
        assertThat(server().send("POST", imports, "PK\003\004nonsense").problem())
                .isEqualTo("unusable-content");
        assertThat(server().send("POST", imports, "x".repeat(6000)).problem()).isEqualTo("too-large");
    }

    @Test
    void cannotBeCreatedWithoutAStore() {
        try (TestServer server = TestServer.start(folder.resolve("als.marquee"))) {
            Reply reply = server.send("POST", "/api/v1/users", "");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problem()).isEqualTo("store-unavailable");
            assertThat(server.get("/api/v1/users/1/recommendations").status()).isEqualTo(200);
        }
    }
}
