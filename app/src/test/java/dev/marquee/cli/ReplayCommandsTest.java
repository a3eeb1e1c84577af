package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The split {@code replay} on the command line. */
class ReplayCommandsTest {
    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();
    private Path data = Path.of("");

    @BeforeEach
    void writeRatings() throws IOException {
        Random random = new Random(4);
        StringBuilder csv = new StringBuilder("userId,movieId,rating,timestamp\n");
        for (int i = 0; i < 600; i++) {
            int user = i / 12 + random.nextInt(8);
            csv.append("u%d,m%d,%d,%d%n".formatted(user, i * 7 % 41, 1 + (user + i) % 5, 1_000_000_000L + 3_600L * i));
        }
        data = Files.writeString(folder.resolve("ratings.csv"), csv);
    }

    @Test
    void evaluatesAReplayAsJson() throws IOException {
        assertThat(pipe.run("evaluate", "als", "--data", data.toString(), "--split", "replay:0.5:2", "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.fieldNames())
                .toIterable()
                .containsExactly("data", "split", "model", "metrics", "intervals", "baseline", "replay", "seconds");
        JsonNode replay = output.get("replay");
        assertThat(replay.fieldNames()).toIterable().containsExactly("trainings", "foldIns", "known", "periods");
        assertThat(replay.get("trainings").asInt()).isEqualTo(3);
        assertThat(replay.get("foldIns").asInt()).isPositive();
        assertThat(replay.get("periods")).hasSize(10);
        JsonNode first = replay.at("/known/0");
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("part", "metric", "predictions", "users", "rmse", "mae");
        assertThat(first.get("part").asText()).isEqualTo("0");
        assertThat(output.at("/metrics/" + first.get("metric").asText()).asDouble())
                .isEqualTo(first.get("rmse").asDouble());
        assertThat(output.at("/split/test").asInt()).isEqualTo(predictions(replay.get("known")));
        assertThat(predictions(replay.get("periods"))).isEqualTo(predictions(replay.get("known")));
        assertThat(output.at("/intervals/rmseKnown0")).hasSize(2);
    }

    private static int predictions(JsonNode parts) {
        int sum = 0;
        for (JsonNode part : parts) {
            sum += part.get("predictions").asInt();
        }
        return sum;
    }

    @Test
    void showsTheErrorsByKnownRatingsAndOverTime() {
        assertThat(pipe.run("evaluate", "als", "--data", data.toString(), "--split", "replay:0.5"))
                .as(pipe.err())
                .isZero();

        assertThat(pipe.out())
                .containsPattern("replayed ratings +ratings +users +mae +rmse +95 % +bias")
                .containsPattern("(?m)^all +\\d+ +0\\.\\d{4}|all +\\d+ +1\\.\\d{4}")
                .contains("by ratings known of the user", "from a day on")
                .containsPattern("(?m)^  1–4 +\\d+ +\\d+ +\\d\\.\\d{4}")
                .containsPattern("(?m)^  2001-09-\\d\\d +\\d+ +\\d+")
                .containsPattern("Trained 5 times; users folded in \\d+ times")
                .doesNotContain("Candidates");
    }

    @Test
    void comparesAlgorithmsInEachPartAndWritesAPage() throws IOException {
        Path page = folder.resolve("compared.html");
        assertThat(pipe.run(
                        "compare",
                        "popular,bias",
                        "--data",
                        data.toString(),
                        "--split",
                        "replay:0.5",
                        "--report",
                        page.toString()))
                .as(pipe.err())
                .isZero();

        assertThat(pipe.out())
                .containsPattern("algorithm +rmse +mae +fit s")
                .contains("RMSE by the number of the user's ratings known at the time", "RMSE from a day on")
                .containsPattern("(?m)^5–19 +\\d+ +\\d+ +\\d\\.\\d{4}( [*≈])? +\\d\\.\\d{4}( [*≈])?");
        assertThat(Files.readString(page))
                .contains("RMSE known 5 to 19", "RMSE period 10")
                .doesNotContain("What they recommend");
    }

    @Test
    void comparesEachPartByUserAsJson() throws IOException {
        assertThat(pipe.run("compare", "popular,bias", "--data", data.toString(), "--split", "replay:0.5", "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        JsonNode compared = output.get("comparisons");
        assertThat(compared.findValuesAsText("metric")).contains("rmse", "maeKnown1to4", "rmsePeriod1");
        assertThat(compared.get(0).get("difference").asDouble())
                .isCloseTo(
                        output.at("/results/0/metrics/rmse").asDouble()
                                - output.at("/results/1/metrics/rmse").asDouble(),
                        within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay:1.5      | split 'replay:1.5' does not have the form replay:SHARE or replay:SHARE:RETRAININGS",
                "replay:0.2:1000 | and an integer number of retrainings in 0..100, such as replay:0.2:4"
            })
    void namesTheFormOfASplitThatIsOutOfRange(String split, String message) {
        assertThat(pipe.run("evaluate", "bias", "--data", data.toString(), "--split", split))
                .isEqualTo(2);
        assertThat(pipe.err()).contains(message);
    }

    @Test
    void rejectsRatingsWithoutTimes() throws IOException {
        Path timeless =
                Files.writeString(folder.resolve("timeless.csv"), "userId,movieId,rating\nu1,m1,3\nu1,m2,4\nu2,m1,5\n");

        assertThat(pipe.run("evaluate", "bias", "--data", timeless.toString(), "--split", "replay:0.2"))
                .isEqualTo(1);
        assertThat(pipe.err()).contains("split replay:0.2:4 needs the times of the ratings");
    }

    @Test
    void rejectsAModelFile() {
        String file = TrainedModel.bias(folder);

        assertThat(pipe.run("evaluate", file, "--data", data.toString(), "--split", "replay:0.2"))
                .isEqualTo(2);
        assertThat(pipe.err())
                .contains("a model file cannot be evaluated on replay:0.2, which trains again as ratings arrive;"
                        + " name the algorithm bias instead of the file");
    }

    @Test
    void tunesOnNoReplay() {
        assertThat(pipe.run(
                        "tune",
                        "bias",
                        "--data",
                        data.toString(),
                        "--split",
                        "replay:0.2",
                        "--trials",
                        "2",
                        "--out",
                        folder.resolve("bias.json").toString()))
                .isEqualTo(2);
        assertThat(pipe.err())
                .contains("split replay:0.2:4 trains again as ratings arrive, which is too slow for tuning;"
                        + " use one such as time:0.1");
    }
}
