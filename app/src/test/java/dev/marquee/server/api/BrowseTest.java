package dev.marquee.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue for one user: filtered, sorted, with the rating to expect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowseTest {
    private static final String STAR_WARS = "260";
    private static final String EMPIRE = "1196";

    private TestServer server;
    private String path = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(ServedModels.bundled(folder), "store=" + folder.resolve("users.db"));
        String user = "/api/v1/users/"
                + server.post("/api/v1/users", "").json().get("user").asText();
        server.send("PUT", user + "/ratings/" + STAR_WARS, "{\"rating\":5}", "Content-Type", "application/json");
        server.send("PUT", user + "/seen/" + EMPIRE, "");
        path = user + "/movies";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void listsTheMostRatedFirstWithTheRatingToExpect() {
        JsonNode movies = movies("limit=5");

        assertThat(ids(movies))
                .isEqualTo(ids(server.get("/api/v1/movies?limit=5").json().get("movies")));
        assertThat(movies)
                .allMatch(movie -> movie.get("predictedRating").asDouble() > 0.5
                        && movie.get("probabilityLiked").asDouble() <= 1);
    }

    @Test
    void expectsOfAMovieWhatItsOwnPageSays() {
        JsonNode found = movies("query=empire%20strikes%20back").get(0);

        assertThat(found.get("predictedRating"))
                .isEqualTo(server.get(path + "/" + EMPIRE).json().get("predictedRating"));
    }

    @Test
    void expectsNothingOfAMovieThatTheUserRated() {
        assertThat(movies("query=star%20wars%20(1977)").get(0).has("predictedRating"))
                .isFalse();
    }

    @Test
    void leavesOutWhatTheUserHasSeenOnRequest() {
        assertThat(ids(movies("query=star%20wars&unseen=true"))).isNotEmpty().doesNotContain(STAR_WARS, EMPIRE);
    }

    @Test
    void sortsByTheProbabilityOfLikingAndByYear() {
        assertThat(values(
                        "sort=liked&genre=Western&limit=50",
                        movie -> movie.get("probabilityLiked").asDouble()))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(values(
                        "sort=oldest&known=many&limit=50",
                        movie -> movie.get("year").asDouble()))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(values("sort=newest&limit=50", movie -> movie.get("year").asDouble()))
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void everyMovieIsEitherWellKnownOrKnownToFew() {
        assertThat(ids(movies("genre=Film-Noir&known=many&limit=100"))).isNotEmpty();
        assertThat(ids(movies("genre=Film-Noir&known=few&limit=100")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ids(movies("genre=Film-Noir&known=many&limit=100")));
    }

    @Test
    void pagesHaveNeitherGapsNorDuplicates() {
        List<String> paged = new ArrayList<>();
        String query = "?sort=liked&genre=Film-Noir&limit=40";
        JsonNode page = server.get(path + query).json();
        paged.addAll(ids(page.get("movies")));
        while (page.has("next")) {
            page = server.get(path + query + "&cursor=" + page.get("next").asText())
                    .json();
            paged.addAll(ids(page.get("movies")));
        }

        assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(paged.subList(0, 80)).isEqualTo(ids(movies("sort=liked&genre=Film-Noir&limit=80")));
    }

    @Test
    void rejectsAnUnknownOrderAndALengthThatNoMovieHas() {
        assertThat(server.get(path + "?sort=best").status()).isEqualTo(400);
        assertThat(server.get(path + "?maxRuntime=90").status()).isEqualTo(400);
    }

    private JsonNode movies(String query) {
        return server.get(path + "?" + query).json().get("movies");
    }

    private List<Double> values(String query, Function<JsonNode, Double> value) {
        return movies(query).valueStream().map(value).toList();
    }

    private static List<String> ids(JsonNode movies) {
        return movies.valueStream().map(movie -> movie.get("movie").asText()).toList();
    }
}
