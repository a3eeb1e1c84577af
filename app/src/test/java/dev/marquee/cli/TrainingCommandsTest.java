package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.data.RatingScale;
import dev.marquee.testkit.MovieLens100K;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training, evaluation and exploration on the command line. */
class TrainingCommandsTest {
    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void evaluatesAnAlgorithmAsJson() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "random:0.2", "--json"))
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.fieldNames())
                .toIterable()
                .containsExactly("data", "split", "model", "metrics", "intervals", "seconds");
        assertThat(output.at("/data/ratings").asInt()).isEqualTo(100_836);
        assertThat(output.at("/split/name").asText()).isEqualTo("random:0.2");
        assertThat(output.at("/split/train").asInt() + output.at("/split/test").asInt())
                .isEqualTo(100_836);
        assertThat(output.at("/model/algorithm").asText()).isEqualTo("bias");
        double rmse = output.at("/metrics/rmse").asDouble();
        assertThat(rmse).isBetween(0.86, 0.92);
        assertThat(output.at("/intervals/rmse/0").asDouble()).isLessThan(rmse);
        assertThat(output.at("/intervals/rmse/1").asDouble()).isGreaterThan(rmse);
    }

    @Test
    void showsTheBaselineNextToOtherAlgorithms() {
        assertThat(pipe.run(
                        "evaluate",
                        "neural",
                        "--option",
                        "epochs=1",
                        "--option",
                        "refit=false",
                        "--data",
                        "movielens-small",
                        "--split",
                        "random:0.2"))
                .isZero();

        assertThat(pipe.out()).containsPattern("metric +neural +95 % +bias").contains("rmse", "mae", "r2");
    }

    @Test
    void evaluatesAModelFileOnTheSplitItWasTrainedOn() throws IOException {
        String file = folder.resolve("part.marquee").toString();
        List<String> split = List.of("--data", "movielens-small", "--split", "per-user:0.25", "--seed", "3");
        assertThat(pipe.run(arguments(List.of("train", "bias", "--out", file), split)))
                .isZero();

        CapturedTerminal ofFile = CapturedTerminal.pipe();
        CapturedTerminal ofAlgorithm = CapturedTerminal.pipe();
        assertThat(ofFile.run(arguments(List.of("evaluate", file, "--json"), split)))
                .as(ofFile.err())
                .isZero();
        assertThat(ofAlgorithm.run(arguments(List.of("evaluate", "bias", "--json"), split)))
                .isZero();
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(ofFile.out()).get("metrics"))
                .isEqualTo(json.readTree(ofAlgorithm.out()).get("metrics"));
    }

    @Test
    void savesCheckpointsAndRejectsThoseOfAnotherTraining() throws IOException {
        Path file = folder.resolve("c.marquee");
        Path checkpoint = folder.resolve("c.marquee.checkpoint");
        List<String> train =
                List.of("train", "als", "--data", "movielens-small", "--option", "sweeps=2", "--out", file.toString());
        assertThat(pipe.run(arguments(train, List.of("--checkpoint-seconds", "1"))))
                .isZero();
        assertThat(checkpoint).doesNotExist();
        Files.writeString(checkpoint, "not a checkpoint");

        assertThat(pipe.run(arguments(train, List.of()))).isEqualTo(1);
        assertThat(pipe.err())
                .endsWith(checkpoint + " is not a complete checkpoint; remove it to train from the start\n");
        assertThat(pipe.run(arguments(train, List.of("--checkpoint-seconds", "0"))))
                .isZero();
        assertThat(pipe.run(arguments(train, List.of("--checkpoint-seconds", "-1"))))
                .isEqualTo(2);
    }

    @Test
    void rejectsEvaluatingAModelOnItsTrainingRatings() {
        String file = TrainedModel.bias(folder);

        assertThat(pipe.run("evaluate", file, "--data", "movielens-small", "--split", "random:0.2"))
                .isEqualTo(1);
        assertThat(pipe.err()).contains("was not trained on the train part of random:0.2");
    }

    @Test
    void averagesOverFolds() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "kfold:5", "--json"))
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.at("/split/folds").asInt()).isEqualTo(5);
        assertThat(output.at("/split/unseen/ratings").asInt()).isEqualTo(100_836);
    }

    @Test
    void evaluatesListsOfAnyLength() throws IOException {
        assertThat(pipe.run(
                        "evaluate",
                        "bias",
                        "--data",
                        "movielens-small",
                        "--split",
                        "per-user:0.25",
                        "--k",
                        "20,5",
                        "--relevant",
                        "all",
                        "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.get("metrics").fieldNames())
                .toIterable()
                .contains("rmse", "ndcg@5", "ndcg@20", "precision@20", "map", "map@5", "auc", "coverage@20")
                .doesNotContain("ndcg@10", "logLikelihood");
        assertThat(output.at("/split/relevant").asText()).isEqualTo("all");
        assertThat(output.at("/intervals/coverage@20").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1..10:1, 8", "0..1:0.25, 0.75", "0..20:1, 15"})
    void evaluatesByTheLikedLevelOfTheScale(String scale, String liked) throws IOException {
        RatingScale levels = RatingScale.parse(scale);
        StringBuilder csv = new StringBuilder("user,movie,rating");
        for (int i = 0; i < 200; i++) {
            csv.append("%nu%d,m%d,%s".formatted(i % 11, i % 17, levels.value(i * 7 % levels.levels())));
        }
        Path file = Files.writeString(folder.resolve("ratings.csv"), csv);

        assertThat(pipe.run(
                        "evaluate",
                        "popular",
                        "--data",
                        file.toString(),
                        "--scale",
                        scale,
                        "--split",
                        "random:0.3",
                        "--json"))
                .as(pipe.err())
                .isZero();

        assertThat(new ObjectMapper().readTree(pipe.out()).at("/split/relevant").asText())
                .isEqualTo(liked);
    }

    @Test
    void evaluatesUsersUnseenInTraining() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "cold-users:0.2:5", "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.at("/split/unseen/unseenUsers").asInt())
                .isEqualTo(output.at("/split/test").asInt());
        assertThat(output.at("/metrics/rmse").asDouble()).isBetween(0.85, 1.1);
    }

    @Test
    void comparesAsJsonAndWritesAPage() throws IOException {
        Path page = folder.resolve("compared.html");
        assertThat(pipe.run(
                        "compare",
                        "bias,bias:userDamping=1000",
                        "--option",
                        "bias.sweeps=3",
                        "--data",
                        "movielens-small",
                        "--split",
                        "random:0.2",
                        "--report",
                        page.toString(),
                        "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.at("/results/1/model/options/userDamping").asText()).isEqualTo("1000");
        assertThat(output.at("/results/1/model/options/sweeps").asText()).isEqualTo("3");
        JsonNode first = output.at("/comparisons/0");
        assertThat(first.get("metric").asText()).isEqualTo("rmse");
        assertThat(first.get("difference").asDouble())
                .isEqualTo(
                        output.at("/results/0/metrics/rmse").asDouble()
                                - output.at("/results/1/metrics/rmse").asDouble(),
                        within(1e-12))
                .isNegative();
        assertThat(first.get("significant").asBoolean()).isTrue();
        assertThat(page).content().contains("Accuracy against time", "bias:userDamping=1000", "<svg");
    }

    @Test
    void showsALeaderboardThatFitsTheTerminal() {
        CapturedTerminal terminal = CapturedTerminal.ofColumns(80);
        assertThat(terminal.run(
                        "compare", "bias:userDamping=1000,bias", "--data", "movielens-small", "--split", "random:0.2"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .containsPattern("algorithm +rmse +mae +ndcg@10 +precision@10 +recall@10 +fit s\n"
                        + "bias +0\\.[0-9]{4} \\* .*\nbias:u")
                .containsPattern("algorithm +hitRating@10 +dislikedHits@10 +overlap@10 +noveltyLift@10\n");
        assertThat(terminal.out().lines().filter(line -> line.startsWith("bias")))
                .hasSize(4)
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void evaluatesBiasOnTheOfficialSplitOfMovieLens100K() throws IOException {
        String data = MovieLens100K.folder().toString();
        assertThat(pipe.run("evaluate", "bias", "--data", data, "--split", "u1", "--json"))
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.at("/split/train").asInt()).isEqualTo(80_000);
        assertThat(output.at("/metrics/rmse").asDouble()).isEqualTo(0.9550, within(0.0005));
    }

    @Test
    void writesAPageAndItsFigures() {
        Path out = folder.resolve("deep/figures");
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", out.toString()))
                .as(pipe.err())
                .isZero();

        assertThat(pipe.out()).contains("users", "610", "9,742", "100,836", "index.html");
        assertThat(out.resolve("index.html")).content().contains("Harper", "<svg");
        assertThat(out.resolve("ratings.svg")).content().startsWith("<svg");
    }

    @Test
    void exploresAsJson() throws IOException {
        String out = folder.resolve("figures").toString();
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", out, "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode output = new ObjectMapper().readTree(pipe.out());
        assertThat(output.at("/exploration/overview/movies").asInt()).isEqualTo(9_742);
        assertThat(output.at("/exploration/ratings/timeline/periods/0/start").asText())
                .isEqualTo("1996-01-01");
        assertThat(output.at("/exploration/users/ages").isMissingNode()).isTrue();
        assertThat(pipe.out()).doesNotContain("null");
    }

    @Test
    void rejectsAnUnwritableOutputAndWritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", file.toString()))
                .isEqualTo(1);

        assertThat(pipe.err()).contains("taken is a file, not a folder; choose another with --out");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "evaluate nural --data movielens-small --split random:0.2  | 2 | there is no algorithm 'nural'; did you mean neural?",
                "evaluate bias --data movielens-small --split radnom:0.2 | 2 | unknown split 'radnom:0.2'; did you mean random?",
                "evaluate bias --data movielens-small --split random:0.2 --option userdamping=1 | 2 | bias has no option userdamping; did you mean userDamping?",
                "evaluate neural --data movielens-small --split random:0.2 --option preset=studi | 2 | neural has no preset studi; did you mean study?",
                "evaluate bias --data movielens-small --split random:2     | 2 | split 'random:2' does not have the form",
                "evaluate bias --data movielens-small --split u1           | 1 | u1.base does not exist in",
                "evaluate bias --data movielens-smal --split u1            | 2 | data 'movielens-smal' is not a file, a folder or a known data set; did you mean movielens-small?",
                "evaluate bias --data movielens-small                      | 2 | --split",
                "evaluate bias --data movielens-small --split random:0.2 --option damp=1 | 2 | bias has no option damp",
                "evaluate neural --data movielens-small --split random:0.2 --option hidden=0 | 2 | each an integer in 1..4096, got",
                "evaluate bias --data movielens-small --split random:0.2 --threads 1025 | 2 | --threads 1025 is above 1024; give at most the number of processors",
                "evaluate bias --data movielens-small --split random:0.2 --threads 0 | 2 | --threads must be at least 1, got 0",
                "evaluate bias --data movielens-small --split random:0.2 --k 0 | 2 | list length must be at least 1, got 0",
                "evaluate bias --data movielens-small --split random:0.2 --relevant likely | 2 | relevance must be all, liked or a rating such as 4, got 'likely'",
                "evaluate bias --data movielens-small --split random:0.2 --relevant 6 | 2 | the scale is 0.5..5, so no rating reaches relevance 6",
                "evaluate bias --data movielens-small --split cold-users:0.2 | 2 | does not have the form cold-users:SHARE:K",
                "compare bias --data movielens-small --split random:0.2     | 2 | a comparison needs at least two algorithms",
                "compare bias,bias --data movielens-small --split random:0.2 | 2 | bias is given twice",
                "compare bias,nural --data movielens-small --split random:0.2 | 2 | there is no algorithm 'nural'",
                "compare bias,neural --data movielens-small --split random:0.2 --option rank=3 | 2 | option rank=3 does not name a compared algorithm",
                "compare bias,bias:sweeps=2 --data movielens-small --split random:0.2 --report no/such/x.html | 2 | must name a file in an existing folder",
                "evaluate bias --data movielens-small --split random:0.2 --options no.json | 2 | options file no.json does not exist",
                "evaluate bias --data movielens-smll --split u1             | 2 | did you mean movielens-small?",
                "tune nural --data movielens-small --split random:0.2 --trials 3 | 2 | there is no algorithm 'nural'; did you mean neural?",
                "tune bias --data movielens-small --split random:0.2        | 2 | --trials",
                "tune bias --data movielens-small --split random:0.2 --trials 0 | 2 | trials must be at least 1, got 0",
                "tune bias --data movielens-small --split kfold:5 --trials 3 | 2 | split kfold:5 tests every rating",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --metric rsme | 2 | unknown tuning metric 'rsme'; did you mean rmse?",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --metric coverage@10 | 2 | unknown tuning metric 'coverage@10'",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --strategy halvin | 2 | did you mean halving?",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --strategy halving | 2 | use the strategy random",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --validation u1 | 2 | which may contain test ratings",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --option userDamping=-1 | 2 | userDamping=-1 is out of range 0..1000",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --out no/such/x.json | 2 | is not a file in an existing folder",
                "train bias --data movielens-small --split kfold:5 --out x.marquee | 2 | has 5 train parts",
                "train bias --data movielens-small --out /no/such/folder/x  | 1 | does not exist",
                "explore --data movielens-small --scale 1..10:1             | 1 | ratings.csv:236, column 3 (rating): found '4.5'",
                "explore --data movielens-small --columns user              | 2 | do not have the form user=NAME",
                "info nowhere.marquee                                       | 1 | nowhere.marquee",
                "data get nothing                                           | 2 | unknown data set 'nothing'",
            })
    void rejectsWithOneLine(String line, int status, String message) {
        assertThat(pipe.run(line.strip().split(" +"))).isEqualTo(status);

        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).doesNotContain("\tat ");
    }

    private static String[] arguments(List<String> some, List<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toArray(String[]::new);
    }
}
