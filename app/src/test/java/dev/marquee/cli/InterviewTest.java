package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interview of a new user, with replies from a pipe. */
class InterviewTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static String model = "";

    @BeforeAll
    static void train() {
        model = TrainedModel.neural(shared);
    }

    @Test
    void asksUntilEnoughMoviesAreRatedThenRecommends() {
        Path out = folder.resolve("mine.csv");
        CapturedTerminal user = CapturedTerminal.withInput("5\n\n4,5\ns\n1\n");

        assertThat(user.run("interview", "--model", model, "-n", "3", "--out", out.toString()))
                .as(user.err())
                .isZero();

        assertThat(user.err()).contains("1/3", "2/3", "3/3", "Your answers are in " + out);
        assertThat(user.out()).contains("movie", "10  ");
        assertThat(out)
                .content()
                .hasLineCount(6)
                .contains(",5.0,", ",4.5,", ",1.0,")
                .containsPattern("(?s)(,,not seen.*){2}");
    }

    @Test
    void doesNotAskAgainAboutMoviesNotSeenInAnEarlierInterview() throws IOException {
        Path out = folder.resolve("mine.csv");
        String[] resume = {"interview", "--model", model, "--ratings", out.toString(), "-n", "300", "--json"};
        CapturedTerminal user = CapturedTerminal.withInput("\n4\ns\nq\n");
        assertThat(user.run("interview", "--model", model, "--out", out.toString()))
                .isZero();
        List<String> answered = Files.readAllLines(out).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        List<String> questions = ids(resume);

        assertThat(answered).hasSize(3);
        assertThat(questions).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(answered);
    }

    @Test
    void keepsMoviesNotSeenWhenResuming() {
        Path out = folder.resolve("mine.csv");
        String file = out.toString();
        assertThat(CapturedTerminal.withInput("\n\nq\n").run("interview", "--model", model, "--out", file))
                .isZero();
        assertThat(out).content().hasLineCount(3);

        CapturedTerminal user = CapturedTerminal.withInput("\n2\nq\n");
        assertThat(user.run("interview", "--model", model, "--ratings", file, "--out", file))
                .as(user.err())
                .isZero();

        assertThat(out).content().hasLineCount(5).containsPattern("(?s)(,,not seen.*){3}");
    }

    @Test
    void stillRecommendsMoviesThatWereNotSeen() throws IOException {
        Path mine = Files.writeString(
                folder.resolve("mine.csv"), "movie,rating,status\n1,5,\n2,4,\n3,1,\n318,,not seen\n50,,\n");

        CapturedTerminal user = CapturedTerminal.pipe();
        assertThat(user.run(
                        "recommend",
                        "--model",
                        model,
                        "--ratings",
                        mine.toString(),
                        "-n",
                        "9000",
                        "--min-ratings",
                        "0",
                        "--json"))
                .as(user.err())
                .isZero();

        List<String> listed = new ArrayList<>();
        new ObjectMapper()
                .readTree(user.out())
                .get("recommendations")
                .forEach(movie -> listed.add(movie.get("movie").asText()));
        assertThat(listed).contains("318").doesNotContain("50");
    }

    @Test
    void endsAfterFewerRatingsIfTheyAreEnough() {
        CapturedTerminal user = CapturedTerminal.withInput("5\n4\n2\n1\n3\n");

        assertThat(user.run("interview", "--model", model)).isZero();

        assertThat(user.err())
                .contains("3/5", " ratings are enough for a first list; -n 5 asks for more.")
                .doesNotContain("5/5");
    }

    @Test
    void asksAgainAfterAnInvalidReply() throws IOException {
        Path out = folder.resolve("mine.csv");
        CapturedTerminal user = CapturedTerminal.withInput("7\ngreat\n4.25\n4\n");

        assertThat(user.run("interview", "--model", model, "-n", "1", "--out", out.toString()))
                .isZero();

        assertThat(user.err())
                .contains("'7' is not in 0.5..5 in steps of 0.5", "'great' is not in", "'4.25' is not in");
        assertThat(Files.readString(out).stripTrailing()).endsWith(",4.0");
    }

    @Test
    void savesTheRatingsWhenTheInputEnds() {
        Path out = folder.resolve("mine.csv");
        CapturedTerminal user = CapturedTerminal.withInput("5\n4\n");

        assertThat(user.run("interview", "--model", model, "--out", out.toString()))
                .isZero();

        assertThat(out).content().hasLineCount(3);
        assertThat(user.out()).contains("rating");
    }

    @Test
    void recommendsPopularMoviesWithoutRatings() {
        CapturedTerminal user = CapturedTerminal.withInput("q\n");

        assertThat(user.run("interview", "--model", model)).isZero();

        assertThat(user.out()).contains("these are movies that others like");
    }

    @Test
    void resumesFromEarlierRatingsAndKeepsThem() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "movie,rating\nHeat (1995),5\nFargo (1996),\n");
        CapturedTerminal user = CapturedTerminal.withInput("3\n");

        assertThat(user.run(
                        "interview",
                        "--model",
                        model,
                        "-n",
                        "1",
                        "--ratings",
                        mine.toString(),
                        "--out",
                        mine.toString()))
                .as(user.err())
                .isZero();

        assertThat(mine).content().contains("Heat (1995)", "Fargo (1996)", ",3.0");
    }

    @Test
    void printsNewQuestionsAsJson() throws IOException {
        List<String> first = ids("interview", "--model", model, "-n", "4", "--json");
        List<String> rest =
                ids("interview", "--model", model, "-n", "4", "--json", "--not-seen", String.join(",", first));

        assertThat(first).hasSize(4).doesNotHaveDuplicates();
        assertThat(rest).hasSize(4).doesNotContainAnyElementsOf(first);
    }

    @Test
    void rejectsOverwritingEarlierRatings() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "movie,rating\nHeat (1995),5\n");
        CapturedTerminal user = CapturedTerminal.withInput("3\n");

        assertThat(user.run("interview", "--model", model, "--out", mine.toString()))
                .isEqualTo(2);

        assertThat(user.err()).contains("exists and would be overwritten");
        assertThat(mine).content().contains("Heat (1995),5");
    }

    @Test
    void rejectsOverwritingAnExport() throws IOException {
        String export =
                "Const,Your Rating,Date Rated,Title,URL,Title Type,Year\ntt0113277,9,2020-01-01,Heat,,movie,1995\n";
        String file = Files.writeString(folder.resolve("ratings.csv"), export).toString();
        CapturedTerminal user = CapturedTerminal.withInput("3\n");

        assertThat(user.run("interview", "--model", model, "--ratings", file, "--out", file))
                .isEqualTo(2);

        assertThat(user.err()).contains("is a site's export and would be overwritten");
        assertThat(Path.of(file)).content().isEqualTo(export);
    }

    @Test
    void rejectsZeroMovies() {
        CapturedTerminal user = CapturedTerminal.withInput("3\n");

        assertThat(user.run("interview", "--model", model, "-n", "0")).isEqualTo(2);
        assertThat(user.err()).contains("-n must be at least 1, got 0");
    }

    private static List<String> ids(String... arguments) throws IOException {
        CapturedTerminal pipe = CapturedTerminal.pipe();
        assertThat(pipe.run(arguments)).as(pipe.err()).isZero();
        JsonNode questions = new ObjectMapper().readTree(pipe.out());
        assertThat(questions.at("/scale/max").asDouble()).isEqualTo(5);
        List<String> ids = new ArrayList<>();
        questions.get("questions").forEach(movie -> ids.add(movie.get("movie").asText()));
        return ids;
    }
}
