package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training a model on the bundled data and using it on the command line. */
class ModelCommandsTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static String neural = "";

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @BeforeAll
    static void train() {
        neural = TrainedModel.neural(shared);
    }

    @Test
    void recommendsMoviesThatTheUserHasNotRated() throws IOException {
        JsonNode output = pipe.json("recommend", "--model", neural, "--user", "42", "-n", "7", "--explain");

        assertThat(output.get("user").asText()).isEqualTo("42");
        assertThat(output.get("recommendations")).hasSize(7);
        JsonNode first = output.get("recommendations").get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsSubsequence("movie", "title", "year", "genres", "score", "predictedRating", "because");
        assertThat(first.get("predictedRating").asDouble()).isBetween(0.5, 5.0);
        assertThat(first.get("because").get(0).get("contribution").asDouble()).isPositive();
    }

    @Test
    void recommendsMoviesToWatchAgain() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("mine.csv"),
                "movie,rating,date\nHeat (1995),5,2010-05-01\n260,4,2011-05-01\nToy Story (1995),5,2024-12-31\n");

        JsonNode again = pipe.json("recommend", "--model", neural, "--ratings", csv.toString(), "--again", "36");

        assertThat(again.get("order").asText()).isEqualTo("again");
        assertThat(again.get("recommendations").findValuesAsText("title")).containsExactly("Heat");
        assertThat(again.at("/recommendations/0/because/0/time").asText()).isEqualTo("2010-05-01T00:00:00Z");
    }

    @Test
    void saysWhenAMovieToWatchAgainWasRated() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("mine.csv"), "movie,rating,date\nHeat (1995),4.5,2010-05-01\n1,4,2024-12-31\n");

        assertThat(pipe.run("recommend", "--model", neural, "--ratings", csv.toString(), "--again"))
                .isZero();

        assertThat(pipe.out())
                .contains("you gave it 4.5 in 2010")
                .contains("Only 1 movie was loved at least 24 months before the newest rating.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--users 1,2 --again | --again is for one user; give one --user or one --ratings",
                "--user 1 --again --for popular | --again has an order of its own",
                "--user 1 --again 0 | months must be at least 1, got 0",
                "--user 1 --aggregation veto | --aggregation is for several users",
                "--all --out lists.csv --aggregation veto | leave out the options that name or describe users",
            })
    void rejectsOptionsThatWouldHaveNoEffect(String options, String message) {
        assertThat(pipe.run(("recommend --model " + neural + " " + options).split(" ", -1)))
                .isEqualTo(2);

        assertThat(pipe.err()).contains(message);
    }

    @Test
    void countsAUserOfAGroupOnce() throws IOException {
        JsonNode twice = pipe.json("recommend", "--model", neural, "--users", "42,7,42");

        assertThat(twice).isEqualTo(pipe.json("recommend", "--model", neural, "--users", "42,7"));
    }

    @Test
    void tellsUsersApartWhoseFilesHaveOneName() throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : List.of("ann", "bob")) {
            Path file = Files.createDirectory(folder.resolve(name)).resolve("mine.csv");
            files.add(Files.writeString(file, "movie,rating\nHeat (1995),5\n").toString());
        }

        JsonNode list =
                pipe.json("recommend", "--model", neural, "--ratings", files.getFirst(), "--ratings", files.getLast());

        assertThat(list.get("users").valueStream().map(JsonNode::asText)).containsExactlyElementsOf(files);
    }

    @Test
    void appliesFilters() throws IOException {
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
    void explainsShortLists() {
        assertThat(pipe.run("recommend", "--model", neural, "--user", "1", "--year", "1902"))
                .isZero();

        assertThat(pipe.out()).contains("A Trip to the Moon", "Only 1 movie is left after leaving out");
    }

    @Test
    void recommendsToANewUserWithRatings() throws IOException {
        Path ratings = Files.writeString(
                folder.resolve("mine.csv"),
                "movie,rating\nHeat (1995),5\n\"Matrix, The\",4.5\nthe godfather (1972),5\n");
        JsonNode output = pipe.json("recommend", "--model", neural, "--ratings", ratings.toString());

        assertThat(output.get("user").asText()).isEqualTo("mine.csv");
        assertThat(output.get("recommendations")).hasSize(10);
        assertThat(output.get("recommendations").findValuesAsText("title")).doesNotContain("Heat");
    }

    @Test
    void readsTheYearOfARatingsFile() throws IOException {
        Path ratings =
                Files.writeString(folder.resolve("mine.csv"), "Title,Year,Rating\nHamlet,1996,4.5\nDune,2021,5\n");
        JsonNode imported = pipe.json("recommend", "--model", neural, "--ratings", ratings.toString())
                .at("/imported/0");

        assertThat(imported.at("/movies/0/movie").asText()).isEqualTo("1411");
        assertThat(imported.at("/movies")).hasSize(1);
        assertThat(imported.at("/unmatched/0").asText()).isEqualTo("Dune (2021)");
    }

    @Test
    void takesANumberInAListOfTitlesForATitle() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "Vertigo (1958)\n2012\n");
        JsonNode output = pipe.json("recommend", "--model", neural, "--user", "1", "--from", list.toString());

        assertThat(output.get("recommendations").findValuesAsText("title"))
                .containsExactlyInAnyOrder("Vertigo", "2012");
    }

    @Test
    void reportsCandidatesOfTheSameTitleAndYearApart() throws IOException {
        Path ratings = Files.writeString(
                folder.resolve("mine.csv"), "movie,rating\nWar of the Worlds (2005),4\nHeat (1995),4\n");

        assertThat(pipe.run("recommend", "--model", neural, "--ratings", ratings.toString()))
                .isZero();
        assertThat(pipe.err())
                .contains(
                        "War of the Worlds (2005), id 34048 (Action, Adventure, Sci-Fi, Thriller, 50 ratings) or War of the Worlds (2005), id 64997 (",
                        "To include one, write them with import --ambiguous FILE, fill in ids such as 34048");
    }

    @Test
    void recommendsMoviesWithATag() throws IOException {
        JsonNode output = pipe.json(
                "recommend", "--model", neural, "--user", "1", "-n", "3", "--min-ratings", "0", "--tag", "Pixar");

        assertThat(output.get("recommendations")).isNotEmpty();
        assertThat(output.get("recommendations").findValuesAsText("title"))
                .isSubsetOf("Toy Story", "Bug's Life, A", "Toy Story 2", "Up");
    }

    @Test
    void saysThatTheDataHasNoRuntimes() {
        assertThat(pipe.run("recommend", "--model", neural, "--user", "1", "--max-runtime", "90"))
                .isEqualTo(2);

        assertThat(pipe.err())
                .contains("no movie of this catalogue has a runtime; train the model on data with metadata");
    }

    @Test
    void findsSimilarMoviesByTitle() {
        assertThat(pipe.run("similar", "--model", neural, "--movie", "toy story (1995)", "-n", "3"))
                .isZero();

        assertThat(pipe.out()).startsWith("Similar to Toy Story (1995):").hasLineCount(8);
    }

    @Test
    void predictsARatingAndShowsTheGivenOne() throws IOException {
        JsonNode output = pipe.json("predict", "--model", neural, "--user", "1", "--movie", "47");

        assertThat(output.get("title").asText()).isEqualTo("Seven (a.k.a. Se7en)");
        assertThat(output.get("predictedRating").asDouble()).isBetween(0.5, 5.0);
        assertThat(output.get("rated").asDouble()).isEqualTo(5);
    }

    @Test
    void predictsForANewUserWithRatings() throws IOException {
        Path ratings = Files.writeString(folder.resolve("mine.csv"), "movie,rating\nHeat (1995),1\nToy Story,0.5\n");
        JsonNode output =
                pipe.json("predict", "--model", neural, "--ratings", ratings.toString(), "--movie", "Toy Story");

        assertThat(output.get("user").asText()).isEqualTo("mine.csv");
        assertThat(output.get("rated").asDouble()).isEqualTo(0.5);
    }

    @Test
    void predictsForANewUserWithoutRatings() {
        assertThat(pipe.run("predict", "--model", neural, "--movie", "Toy Story"))
                .isZero();

        assertThat(pipe.out()).startsWith("A user without ratings is expected to give Toy Story (1995) ");
    }

    @Test
    void omitsProbabilitiesWithoutARatingDistribution() throws IOException {
        JsonNode output = pipe.json("predict", "--model", neural, "--user", "1", "--movie", "31");

        assertThat(output.fieldNames()).toIterable().doesNotContain("probabilities", "interval");
    }

    @Test
    void predictsTheProbabilityOfEachRating() throws IOException {
        String bayesfm = TrainedModel.bayesfm(folder);
        JsonNode output = pipe.json("predict", "--model", bayesfm, "--user", "1", "--movie", "Heat (1995)");

        assertThat(output.get("probabilities")).hasSize(10);
        double sum = 0;
        for (JsonNode probability : output.get("probabilities")) {
            sum += probability.get("probability").asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(output.at("/interval/probability").asDouble()).isBetween(0.8, 1.0);
        assertThat(output.at("/interval/from").asDouble())
                .isLessThanOrEqualTo(output.at("/interval/to").asDouble());
    }

    @Test
    void showsTheModelCard() throws IOException {
        JsonNode card = pipe.json("info", neural);

        assertThat(card.at("/algorithm").asText()).isEqualTo("neural");
        assertThat(card.at("/options/epochs").asText()).isEqualTo("2");
        assertThat(card.at("/data/ratings").asInt()).isEqualTo(100_836);
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
                "recommend --user 99999           | 1 | user 99999 is not among the 610 users",
                "recommend --user 1 --genre Noir  | 2 | Noir",
                "recommend --user 1 --year 19     | 2 | --year must have the form A-B or A, such as 1990-1999, got '19'",
                "recommend --user 1 --year 2000-1990 | 2 | years 2000-1990 end before they begin",
                "recommend --user 1 -n 0          | 2 | n must be at least 1, got 0",
                "recommend --age 0                | 2 | --age must be in 1..120 years, got 0",
                "recommend --age 30               | 2 | has no demographics; leave them out",
                "recommend --user 1 --gender F    | 2 | describe one new user",
                "recommend --user 1 --for likely  | 2 | predicts no rating distribution to order by 'likely'",
                "recommend --user 1 --diversity 2 | 2 | diversity 2.0 is outside 0..1",
                "predict --user 1 --ratings x --movie 1 | 2 | mutually exclusive",
                "recommend --ratings nowhere.csv  | 1 | nowhere.csv does not exist",
                "predict --user 1 --movie zzzz    | 2 | no movie is called 'zzzz'",
                "similar --movie 1 -n 0           | 2 | n must be at least 1, got 0",
                "export pdf --out x               | 2 | there is no export format 'pdf'",
            })
    void rejectsWithOneLine(String line, int status, String message) {
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
                "movie,rating\\nHeat (1995),600      | mine.csv:2: rating '600' is outside 1..100",
                "movie,rating\\nHeet (1995),4        | is in this model's catalogue of 9,742, for example not Heet (1995)",
                "Title,Year,Rating\\nParasite,2019,5 | for example not Parasite (2019)",
                "Title,Year,Rating\\n1917,2019,5     | for example not 1917 (2019)",
                "movie,rating\\nHeat (1994),4        | are ambiguous, for example Heat (1994), which could be 6 Heat (1995); write an id, such as 'id 6'",
                "movie,rating\\nMatrix, The (1999),4 | mine.csv:2 has 3 fields where the first line has 2; put a title with a comma in double quotes",
                "movie,rating\\n                     | has no ratings",
                "a,b\\nHeat,4                        | its first line is 'a', 'b', which names no column with a title or an id",
                "movie,rating\\n\"\"Heat (1995),4     | mine.csv:2: text follows the quotation mark that closes a field",
            })
    void rejectsInvalidRatingsFiles(String text, String message) throws IOException {
        Path ratings =
                Files.writeString(folder.resolve("mine.csv"), text.strip().replace("\\n", "\n"));

        assertThat(pipe.run("recommend", "--model", neural, "--ratings", ratings.toString()))
                .isEqualTo(1);
        assertThat(pipe.err()).startsWith("marquee: ").contains(message);
    }
}
