package dev.marquee.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.Marquee;
import dev.marquee.MarqueeModel;
import dev.marquee.recipe.Algorithms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the examples on the bundled data. */
class ExamplesTest {
    private static final String DATA = "../app/src/main/resources/dev/marquee/service/dataset/movielens-small";

    @TempDir
    static Path folder;

    private static String model = "";
    private static String firstList = "";

    @BeforeAll
    static void trainsTheFirstModel() {
        model = folder.resolve("first.marquee").toString();
        firstList = printed(() -> FirstList.main(new String[] {DATA, model, "42"}));
    }

    @Test
    void firstListPrintsTenTitlesWithRatings() {
        assertThat(firstList.lines()).hasSize(10).allMatch(line -> line.matches("[1-5]\\.\\d\\d .+"));
    }

    @Test
    void whichIsBetterPrintsBothErrorsAndTheirDifference() {
        String text = printed(() -> WhichIsBetter.main(new String[] {DATA}));

        assertThat(text.lines()).hasSize(3);
        assertThat(text.lines().limit(2)).allMatch(line -> line.startsWith("0.8") || line.startsWith("0.9"));
        assertThat(text).contains("bias", "als");
    }

    @Test
    void newUserGetsRecentMoviesWithReasons() {
        String text = printed(() -> NewUser.main(new String[] {model}));

        assertThat(text.lines()).hasSize(6);
        assertThat(text.lines().limit(5)).allMatch(line -> line.contains(", because of ["));
        assertThat(text).contains("Movies like Heat: [SimilarTitle[movie=");
    }

    @Test
    void implicitEventsRecommendTheOnlyMovieNotPlayed() {
        assertThat(printed(() -> ImplicitEvents.main(new String[0]))).isEqualToIgnoringNewLines("alien");
    }

    @Test
    void ownAlgorithmIsTrainedAndOpenedByItsName() {
        MarqueeModel newest = Marquee.train(
                Marquee.read(Path.of(DATA)), Algorithms.named("newest").recipe());
        Path file = folder.resolve("newest.marquee");
        newest.save(file);

        assertThat(Marquee.open(file).recommend("42", 3))
                .isEqualTo(newest.recommend("42", 3))
                .allSatisfy(movie -> assertThat(movie.year().orElse(0)).isGreaterThanOrEqualTo(2014));
    }

    @Test
    void serviceAnswersForKnownAndNewUsers() throws Exception {
        try (ConfigurableApplicationContext service = SpringApplication.run(
                        RecommendationService.class,
                        "--model=" + model,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
                HttpClient client = HttpClient.newHttpClient()) {
            int port = ((ServletWebServerApplicationContext) service)
                    .getWebServer()
                    .getPort();
            URI base = URI.create("http://127.0.0.1:" + port + "/");

            assertThat(body(client, HttpRequest.newBuilder(base.resolve("users/42/recommendations"))))
                    .startsWith("[{\"movie\":\"")
                    .contains("\"title\":", "\"predictedRating\":");
            assertThat(body(
                            client,
                            HttpRequest.newBuilder(base.resolve("recommendations"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"1\":5,\"260\":4.5}"))))
                    .startsWith("[{\"movie\":\"");
        }
    }

    private static String body(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String printed(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
