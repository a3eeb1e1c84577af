package dev.marquee.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One movie for one user in one request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserMovieTest {
    private static final String STAR_WARS = "260";
    private static final String EMPIRE = "1196";

    private TestServer server;
    private String user = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(ServedModels.bundled(folder), "store=" + folder.resolve("users.db"));
        user = addUser(Map.of(STAR_WARS, 5.0, "1210", 4.5, "2628", 2.0, "5378", 1.5, "1", 4.0, "364", 2.0));
    }

    private String addUser(Map<String, Double> ratings) {
        String path = "/api/v1/users/"
                + server.post("/api/v1/users", "").json().get("user").asText();
        ratings.forEach((movie, rating) -> rate(path, movie, rating));
        return path;
    }

    private void rate(String path, String movie, double rating) {
        assertThat(server.send(
                                "PUT",
                                path + "/ratings/" + movie,
                                "{\"rating\":%s}".formatted(rating),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void hasTheProbabilityOfEveryRatingAndItsMean() {
        JsonNode movie = movie(user, EMPIRE);

        assertThat(movie.get("probabilities")).hasSize(10);
        double sum = 0;
        double mean = 0;
        for (JsonNode value : movie.get("probabilities")) {
            sum += value.get("probability").asDouble();
            mean += value.get("probability").asDouble() * value.get("rating").asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(movie.get("predictedRating").asDouble()).isCloseTo(mean, within(1e-3));
        assertThat(movie.get("probabilityLiked").asDouble()).isBetween(0.0, 1.0);
        assertThat(movie.at("/interval/from").asDouble())
                .isLessThanOrEqualTo(movie.at("/interval/to").asDouble());
    }

    @Test
    void namesOnlyLikedMoviesAsReasonsAndOnlyDislikedOnesAgainst() {
        JsonNode phantomMenace = movie(user, "5378");
        JsonNode empire = movie(user, EMPIRE);

        assertThat(empire.get("because")).isNotEmpty();
        assertThat(empire.get("because"))
                .filteredOn(reason -> reason.has("movie"))
                .allMatch(reason -> reason.get("rating").asDouble() >= 4);
        assertThat(phantomMenace.get("against"))
                .filteredOn(reason -> reason.has("movie"))
                .isNotEmpty()
                .allMatch(reason -> reason.get("rating").asDouble() < 4)
                .noneMatch(reason -> reason.get("movie").asText().equals("5378"));
    }

    @Test
    void listsSimilarRatedMoviesTheMostSimilarFirst() {
        JsonNode neighbours = movie(user, EMPIRE).get("neighbours");

        assertThat(neighbours).isNotEmpty();
        assertThat(neighbours.get(0).get("movie").asText()).isIn(STAR_WARS, "1210");
        assertThat(StreamSupport.stream(neighbours.spliterator(), false)
                        .mapToDouble(neighbour -> neighbour.get("similarity").asDouble()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void expectsTheSameWhateverTheUserGaveTheMovie() {
        String other = addUser(Map.of(STAR_WARS, 5.0, "1", 4.0));
        JsonNode before = movie(other, EMPIRE);

        rate(other, EMPIRE, 0.5);
        JsonNode after = movie(other, EMPIRE);

        assertThat(after.get("predictedRating").asDouble())
                .isCloseTo(before.get("predictedRating").asDouble(), within(1e-3));
        assertThat(after.at("/own/rating").asDouble()).isEqualTo(0.5);
        assertThat(after.at("/own/seen").asBoolean()).isTrue();
        assertThat(after.at("/own/time").asText()).isNotEmpty();
    }

    @Test
    void linksToThePagesOfOtherSites() {
        JsonNode links = movie(user, STAR_WARS).get("links");

        assertThat(links.get("imdb").asText()).isEqualTo("https://www.imdb.com/title/tt0076759/");
        assertThat(links.get("tmdb").asText()).isEqualTo("https://www.themoviedb.org/movie/11");
        assertThat(links.get("letterboxd").asText()).isEqualTo("https://letterboxd.com/tmdb/11");
    }

    @Test
    void saysWhatTheUserMarked() {
        String other = addUser(Map.of());
        for (String mark : new String[] {"watchlist", "not-seen"}) {
            server.send("PUT", "%s/%s/%s".formatted(other, mark, EMPIRE), "");
        }

        JsonNode own = movie(other, EMPIRE).get("own");

        assertThat(own.toString())
                .isEqualTo("{\"seen\":false,\"watchlist\":true,\"notInterested\":false,\"notSeen\":true}");
        assertThat(movie(other, EMPIRE).get("because")).isEmpty();
        assertThat(movie(other, EMPIRE).get("neighbours")).isEmpty();
    }

    private JsonNode movie(String path, String movie) {
        return server.get("%s/movies/%s".formatted(path, movie)).json();
    }
}
