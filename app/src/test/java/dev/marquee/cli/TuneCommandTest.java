package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.testkit.MovieLens100K;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuning options and using them on the command line. */
class TuneCommandTest {
    private static final List<String> SPLIT = List.of("--data", "movielens-small", "--split", "random:0.2");

    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void writesOptionsThatOtherCommandsRead() throws IOException {
        String file = folder.resolve("bias.json").toString();
        assertThat(run(pipe, "tune bias --trials 4 --json --out", file))
                .as(pipe.err())
                .isZero();

        JsonNode tuned = json(pipe);
        assertThat(tuned.fieldNames())
                .toIterable()
                .containsExactly("data", "split", "best", "trials", "search", "files");
        assertThat(tuned.at("/split/train").asInt()
                        + tuned.at("/split/validated").asInt())
                .isEqualTo(80_669);
        assertThat(tuned.at("/trials")).hasSize(4);
        assertThat(tuned.at("/best/value").asDouble())
                .isLessThanOrEqualTo(tuned.at("/best/start").asDouble());
        JsonNode options = tuned.at("/best/options");
        assertThat(new ObjectMapper().readTree(Path.of(file).toFile()).get("options"))
                .isEqualTo(options);

        CapturedTerminal evaluated = CapturedTerminal.pipe();
        assertThat(run(evaluated, "evaluate bias --json --options", file)).isZero();
        assertThat(json(evaluated).at("/model/options")).isEqualTo(options);
        assertThat(evaluated.err()).isEmpty();
        CapturedTerminal compared = CapturedTerminal.pipe();
        assertThat(run(compared, "compare bias,bias:sweeps=3 --json --option bias.movieDamping=9 --options", file))
                .as(compared.err())
                .isZero();
        assertThat(json(compared).at("/results/0/model/options/userDamping")).isEqualTo(options.get("userDamping"));
        assertThat(json(compared).at("/results/1/model/options/sweeps").asText())
                .isEqualTo("3");
        assertThat(json(compared).at("/results/1/model/options/movieDamping").asText())
                .isEqualTo("9");
        CapturedTerminal trained = CapturedTerminal.pipe();
        String model = folder.resolve("bias.marquee").toString();
        assertThat(run(trained, "train bias --json --option sweeps=4 --out " + model + " --options", file))
                .isZero();
        assertThat(json(trained).at("/model/options/userDamping")).isEqualTo(options.get("userDamping"));
        assertThat(json(trained).at("/model/options/sweeps").asText()).isEqualTo("4");
    }

    @Test
    void resumesFromItsLogAndRejectsTheLogOfAnotherRequest() throws IOException {
        String file = folder.resolve("bias.json").toString();
        assertThat(run(pipe, "tune bias --trials 3 --out", file)).isZero();
        assertThat(pipe.out())
                .containsPattern("trial +rmse +options")
                .contains("Next: ./marquee evaluate bias --options");
        assertThat(pipe.err()).contains("marquee: Tuning bias, 1 of 3: best rmse 0.");

        CapturedTerminal more = CapturedTerminal.pipe();
        assertThat(run(more, "tune bias --trials 5 --json --out", file)).isZero();
        assertThat(json(more).at("/search/known").asInt()).isEqualTo(3);
        assertThat(json(more).at("/search/trainings").asInt()).isEqualTo(5);

        String before = Files.readString(Path.of(file));
        CapturedTerminal other = CapturedTerminal.pipe();
        assertThat(run(other, "tune bias --trials 3 --seed 1 --out", file)).isEqualTo(2);
        assertThat(other.err()).contains("bias.json.trials has trials of another request: its ");
        assertThat(Path.of(file)).hasContent(before);
    }

    @Test
    void writesNothingIfTheMetricIsNotAvailable() {
        assertThat(run(
                        pipe,
                        "tune ials --option sweeps=1 --trials 2 --metric rmse --out",
                        folder.resolve("x.json").toString()))
                .isEqualTo(1);

        assertThat(pipe.err()).contains("marquee: ials has no rmse").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rejectsOptionsOfAnotherAlgorithmAndConflictingSources() throws IOException {
        String file = Files.writeString(
                        folder.resolve("als.json"), "{\"algorithm\": \"neural\", \"options\": {\"epochs\": 2}}")
                .toString();

        assertThat(run(pipe, "evaluate bias --options", file)).isEqualTo(2);
        assertThat(pipe.err()).contains("has options of neural, not of bias");
        CapturedTerminal preset = CapturedTerminal.pipe();
        assertThat(run(preset, "evaluate neural --option preset=study --options", file))
                .isEqualTo(2);
        assertThat(preset.err()).contains("preset=study and an options file both set all options");
        CapturedTerminal twice = CapturedTerminal.pipe();
        assertThat(run(twice, "compare neural,bias --options " + file + " --options", file))
                .isEqualTo(2);
        assertThat(twice.err()).contains("is the second file with options of neural");
    }

    @Test
    void warnsIfTheOptionsMayHaveSeenTestRatings() {
        String file = folder.resolve("bias.json").toString();
        assertThat(run(pipe, "tune bias --trials 1 --out", file)).isZero();

        CapturedTerminal elsewhere = CapturedTerminal.pipe();
        assertThat(run(elsewhere, "evaluate bias --seed 5 --options", file)).isZero();
        assertThat(elsewhere.err())
                .contains("bias.json was tuned on the train part of random:0.2, seed 0, which may contain");
    }

    @Test
    void tunesAlsOnMovieLens100KWithoutItsTestPart() throws IOException {
        String data = MovieLens100K.folder().toString();
        String file = folder.resolve("als.json").toString();
        List<String> u1 = List.of("--data", data, "--split", "u1");
        assertThat(pipe.run(arguments("tune als --option rank=8 --trials 9 --json --out", file, u1)))
                .as(pipe.err())
                .isZero();

        JsonNode tuned = json(pipe);
        assertThat(tuned.at("/split/validation").asText()).isEqualTo("random:0.1");
        assertThat(tuned.at("/split/train").asInt()).isEqualTo(72_000);
        assertThat(tuned.at("/search/strategy").asText()).isEqualTo("halving");
        assertThat(tuned.at("/search/trainings").asInt()).isEqualTo(9 + 4);
        assertThat(tuned.at("/best/value").asDouble()).isBetween(0.90, 0.94);
        CapturedTerminal evaluated = CapturedTerminal.pipe();
        assertThat(evaluated.run(arguments("evaluate als --json --options", file, u1)))
                .isZero();
        assertThat(json(evaluated).at("/metrics/rmse").asDouble()).isBetween(0.90, 0.935);
    }

    private static int run(CapturedTerminal pipe, String words, String last) {
        return pipe.run(arguments(words, last, SPLIT));
    }

    private static String[] arguments(String words, String last, List<String> more) {
        return Stream.of(List.of(words.split(" ")), List.of(last), more)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static JsonNode json(CapturedTerminal pipe) throws IOException {
        return new ObjectMapper().readTree(pipe.out());
    }
}
