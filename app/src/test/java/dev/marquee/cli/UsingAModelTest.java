package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the bundled data to a model and its answers, at the command line. */
class UsingAModelTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static String neural = "";

    private final Captured pipe = Captured.pipe();

    @BeforeAll
    static void train() {
        neural = TrainedModel.neural(shared);
    }

    @Test
    void recommendsMoviesThatTheUserHasNotRated() throws IOException {
        JsonNode answer = pipe.json("recommend", "--model", neural, "--user", "42", "-n", "7", "--explain");

        assertThat(answer.get("user").asText()).isEqualTo("42");
        assertThat(answer.get("recommendations")).hasSize(7);
        JsonNode first = answer.get("recommendations").get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsSubsequence("movie", "title", "year", "genres", "score", "predictedRating", "because");
        assertThat(first.get("predictedRating").asDouble()).isBetween(0.5, 5.0);
        assertThat(first.get("because").get(0).get("contribution").asDouble()).isPositive();
    }

    @Test
    void keepsFiltersWhileMoviesLast() throws IOException {
        JsonNode list = pipe.json(
                        "recommend",
                        "--model",
                        neural,
                        "--user",
                        "1",
                        "--genre",
                        "film-noir",
                        "--year",
                        "1940-1949",
                        "--min-ratings",
                        "5",
                        "-n",
                        "5")
                .get("recommendations");

        assertThat(list).hasSize(5).allSatisfy(movie -> {
            assertThat(movie.get("genres").toString()).contains("Film-Noir");
            assertThat(movie.get("year").asInt()).isBetween(1940, 1949);
        });
    }

    @Test
    void saysWhyThereAreFewerThanAskedFor() {
        assertThat(pipe.run("recommend", "--model", neural, "--user", "1", "--year", "1902"))
                .isZero();

        assertThat(pipe.out()).contains("Trip to the Moon, A", "Only 1 movie is left after leaving out");
    }

    @Test
    void recommendsToNewUserNewByTheirRatings() throws IOException {
        Path ratings = Files.writeString(
                folder.resolve("mine.csv"),
                "movie,rating\nHeat (1995),5\n\"Matrix, The\",4.5\nthe godfather (1972),5\n");
        JsonNode answer = pipe.json("recommend", "--model", neural, "--ratings", ratings.toString());

        assertThat(answer.get("user").asText()).isEqualTo("mine.csv");
        assertThat(answer.get("recommendations")).hasSize(10);
        assertThat(answer.toString()).doesNotContain("\"title\":\"Heat\"");
    }

    @Test
    void findsSimilarMoviesByTitle() {
        assertThat(pipe.run("similar", "--model", neural, "--movie", "toy story (1995)", "-n", "3"))
                .isZero();

        assertThat(pipe.out()).startsWith("Like Toy Story (1995):").hasLineCount(6);
    }

    @Test
    void predictsARatingBesideTheOneGiven() throws IOException {
        JsonNode answer = pipe.json("predict", "--model", neural, "--user", "1", "--movie", "31");

        assertThat(answer.get("title").asText()).isEqualTo("Dangerous Minds");
        assertThat(answer.get("predictedRating").asDouble()).isBetween(0.5, 5.0);
        assertThat(answer.get("rated").asDouble()).isEqualTo(2.5);
    }

    @Test
    void predictsForNewUserNew() throws IOException {
        Path ratings = Files.writeString(folder.resolve("mine.csv"), "movie,rating\nHeat (1995),1\nToy Story,0.5\n");
        JsonNode answer =
                pipe.json("predict", "--model", neural, "--ratings", ratings.toString(), "--movie", "Toy Story");

        assertThat(answer.get("user").asText()).isEqualTo("mine.csv");
        assertThat(answer.get("rated").asDouble()).isEqualTo(0.5);
    }

    @Test
    void predictsForNewUserOfWhomNothingIsKnown() {
        assertThat(pipe.run("predict", "--model", neural, "--movie", "Toy Story"))
                .isZero();

        assertThat(pipe.out()).startsWith("Somebody of whom nothing is known is expected to give Toy Story (1995) ");
    }

    @Test
    void saysNothingOfProbabilitiesThatTheModelDoesNotKnow() throws IOException {
        JsonNode answer = pipe.json("predict", "--model", neural, "--user", "1", "--movie", "31");

        assertThat(answer.fieldNames()).toIterable().doesNotContain("probabilities", "interval");
    }

    @Test
    void saysHowLikelyEachRatingIs() throws IOException {
        String bayesfm = TrainedModel.bayesfm(folder);
        JsonNode answer = pipe.json("predict", "--model", bayesfm, "--user", "1", "--movie", "Heat (1995)");

        assertThat(answer.get("probabilities")).hasSize(10);
        double sum = 0;
        for (JsonNode probability : answer.get("probabilities")) {
            sum += probability.get("probability").asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(answer.at("/interval/chance").asDouble()).isBetween(0.8, 1.0);
        assertThat(answer.at("/interval/from").asDouble())
                .isLessThanOrEqualTo(answer.at("/interval/to").asDouble());
    }

    @Test
    void showsTheModelCard() throws IOException {
        JsonNode card = pipe.json("info", neural);

        assertThat(card.at("/algorithm").asText()).isEqualTo("neural");
        assertThat(card.at("/options/epochs").asText()).isEqualTo("2");
        assertThat(card.at("/data/ratings").asInt()).isEqualTo(100_004);
        assertThat(card.at("/history/epochs")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"onnx", "npz", "csv"})
    void exportsTheModel(String format) throws IOException {
        Path out = folder.resolve("model." + format);

        assertThat(pipe.run("export", format, "--model", neural, "--out", out.toString()))
                .as(pipe.err())
                .isZero();
        assertThat(Files.size(out)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "recommend --user 99999           | 1 | user 99999 is not among the 671 users",
                "recommend --user 1 --genre Noir  | 2 | Noir",
                "recommend --user 1 --year 19     | 2 | --year '19' is not of the form A-B or A",
                "recommend --user 1 --year 2000-1990 | 2 | years 2000-1990 end before they begin",
                "recommend --user 1 -n 0          | 2 | 0 movies is no request",
                "recommend --age 0                | 2 | --age 0 is outside 1..120 years",
                "recommend --age 30               | 2 | says nothing of its users; leave it out",
                "recommend --user 1 --gender F    | 2 | describe one new person",
                "recommend --user 1 --for likely  | 2 | gives no chances of ratings to order by 'likely'",
                "recommend --user 1 --diversity 2 | 2 | diversity 2.0 is outside 0..1",
                "predict --user 1 --ratings x --movie 1 | 2 | mutually exclusive",
                "recommend --ratings nowhere.csv  | 1 | nowhere.csv does not exist",
                "predict --user 1 --movie zzzz    | 2 | no movie is called 'zzzz'",
                "similar --movie 1 -n 0           | 2 | 0 movies is no request",
                "export pdf --out x               | 2 | there is no export format 'pdf'",
            })
    void rejectsInOneSentence(String line, int status, String message) {
        String[] arguments = (line.strip() + " --model " + neural).split(" +");

        assertThat(pipe.run(arguments)).isEqualTo(status);
        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "movie,rating\\nHeat (1995),6        | mine.csv:2: rating '6' is not in 0.5..5",
                "movie,rating\\nHeet (1995),4        | mine.csv:2: no movie is called 'Heet (1995)'",
                "movie,rating\\n                     | holds no rating",
                "film,points\\nHeat,4                | has no movie",
                "movie,rating\\n\"\"Heat (1995),4     | is no CSV",
            })
    void rejectsRatingsThatAreNotAsTheyShouldBe(String text, String message) throws IOException {
        Path ratings =
                Files.writeString(folder.resolve("mine.csv"), text.strip().replace("\\n", "\n"));

        assertThat(pipe.run("recommend", "--model", neural, "--ratings", ratings.toString()))
                .isEqualTo(1);
        assertThat(pipe.err()).startsWith("marquee: ").contains(message);
    }
}
