package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.testkit.MovieLens100K;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training, measuring and looking at data, at the command line. */
class LearningTest {
    @TempDir
    private Path folder;

    private final Captured pipe = Captured.pipe();

    @Test
    void measuresAnAlgorithmInTheJsonOfTheDesign() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "random:0.2", "--json"))
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("data", "split", "model", "metrics", "intervals", "seconds");
        assertThat(answer.at("/data/ratings").asInt()).isEqualTo(100_004);
        assertThat(answer.at("/split/name").asText()).isEqualTo("random:0.2");
        assertThat(answer.at("/split/train").asInt() + answer.at("/split/test").asInt())
                .isEqualTo(100_004);
        assertThat(answer.at("/model/algorithm").asText()).isEqualTo("bias");
        double rmse = answer.at("/metrics/rmse").asDouble();
        assertThat(rmse).isBetween(0.86, 0.92);
        assertThat(answer.at("/intervals/rmse/0").asDouble()).isLessThan(rmse);
        assertThat(answer.at("/intervals/rmse/1").asDouble()).isGreaterThan(rmse);
    }

    @Test
    void showsTheBaselineBesideEveryOtherAlgorithm() {
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
    void measuresAModelFileOnTheSplitItWasTrainedFor() throws IOException {
        String file = folder.resolve("part.marquee").toString();
        List<String> split = List.of("--data", "movielens-small", "--split", "per-user:0.25", "--seed", "3");
        assertThat(pipe.run(arguments(List.of("train", "bias", "--out", file), split)))
                .isZero();

        Captured ofFile = Captured.pipe();
        Captured ofAlgorithm = Captured.pipe();
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
    void rejectsToMeasureAModelOnRatingsItHasSeen() {
        String file = TrainedModel.bias(folder);

        assertThat(pipe.run("evaluate", file, "--data", "movielens-small", "--split", "random:0.2"))
                .isEqualTo(1);
        assertThat(pipe.err()).contains("was not trained on the train part of random:0.2");
    }

    @Test
    void averagesOverFolds() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "kfold:5", "--json"))
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.at("/split/folds").asInt()).isEqualTo(5);
        assertThat(answer.at("/split/unseen/ratings").asInt()).isEqualTo(100_004);
    }

    @Test
    void measuresListsAtAnyLength() throws IOException {
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

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.get("metrics").fieldNames())
                .toIterable()
                .contains("rmse", "ndcg@5", "ndcg@20", "precision@20", "map", "map@5", "auc", "coverage@20")
                .doesNotContain("ndcg@10", "logLikelihood");
        assertThat(answer.at("/split/relevant").asText()).isEqualTo("all");
        assertThat(answer.at("/intervals/coverage@20").isMissingNode()).isTrue();
    }

    @Test
    void measuresWhatIsDoneForUsersNoUsersHasMet() throws IOException {
        assertThat(pipe.run("evaluate", "bias", "--data", "movielens-small", "--split", "cold-users:0.2:5", "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.at("/split/unseen/unseenUsers").asInt())
                .isEqualTo(answer.at("/split/test").asInt());
        assertThat(answer.at("/metrics/rmse").asDouble()).isBetween(0.85, 1.1);
    }

    @Test
    void comparesInJsonAndOnAPage() throws IOException {
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

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.at("/results/1/model/options/userDamping").asText()).isEqualTo("1000");
        assertThat(answer.at("/results/1/model/options/sweeps").asText()).isEqualTo("3");
        JsonNode first = answer.at("/comparisons/0");
        assertThat(first.get("metric").asText()).isEqualTo("rmse");
        assertThat(first.get("difference").asDouble())
                .isEqualTo(
                        answer.at("/results/0/metrics/rmse").asDouble()
                                - answer.at("/results/1/metrics/rmse").asDouble(),
                        within(1e-12))
                .isNegative();
        assertThat(first.get("significant").asBoolean()).isTrue();
        assertThat(page).content().contains("Accuracy against time", "bias:userDamping=1000", "<svg");
    }

    @Test
    void showsALeaderboardThatFitsTheTerminal() {
        Captured terminal = Captured.ofColumns(80);
        assertThat(terminal.run(
                        "compare", "bias:userDamping=1000,bias", "--data", "movielens-small", "--split", "random:0.2"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .containsPattern("algorithm +rmse +mae +ndcg@10 +precision@10 +recall@10 +fit s\n"
                        + "bias +0\\.[0-9]{4} \\* .*\nbias:u");
        assertThat(terminal.out().lines().filter(line -> line.startsWith("bias")))
                .hasSize(2)
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void measuresBiasOnTheOfficialSplitOfMovieLens100K() throws IOException {
        String data = MovieLens100K.folder().toString();
        assertThat(pipe.run("evaluate", "bias", "--data", data, "--split", "u1", "--json"))
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.at("/split/train").asInt()).isEqualTo(80_000);
        assertThat(answer.at("/metrics/rmse").asDouble()).isEqualTo(0.9550, within(0.0005));
    }

    @Test
    void writesAPageAndItsFigures() {
        Path out = folder.resolve("deep/figures");
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", out.toString()))
                .as(pipe.err())
                .isZero();

        assertThat(pipe.out()).contains("users", "671", "9,066", "100,004", "index.html");
        assertThat(out.resolve("index.html")).content().contains("Harper", "<svg");
        assertThat(out.resolve("ratings.svg")).content().startsWith("<svg");
    }

    @Test
    void tellsWhatItFoundAsJson() throws IOException {
        String out = folder.resolve("figures").toString();
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", out, "--json"))
                .as(pipe.err())
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(pipe.out());
        assertThat(answer.at("/exploration/overview/movies").asInt()).isEqualTo(9_066);
        assertThat(answer.at("/exploration/ratings/timeline/periods/0/start").asText())
                .isEqualTo("1995-01-01");
        assertThat(answer.at("/exploration/users/ages").isMissingNode()).isTrue();
        assertThat(pipe.out()).doesNotContain("null");
    }

    @Test
    void rejectsAnOutputThatCannotBeWrittenAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        assertThat(pipe.run("explore", "--data", "movielens-small", "--out", file.toString()))
                .isEqualTo(1);

        assertThat(pipe.err()).startsWith("marquee: folder ").contains("--out");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "evaluate nural --data movielens-small --split random:0.2  | 2 | there is no algorithm 'nural'; did you mean neural?",
                "evaluate bias --data movielens-small --split radnom:0.2 | 2 | split 'radnom:0.2' is not known; did you mean random?",
                "evaluate bias --data movielens-small --split random:0.2 --option userdamping=1 | 2 | bias has no option userdamping; did you mean userDamping?",
                "evaluate neural --data movielens-small --split random:0.2 --option preset=studi | 2 | neural has no preset studi; did you mean study?",
                "evaluate bias --data movielens-small --split random:2     | 2 | split 'random:2' is not of the form",
                "evaluate bias --data movielens-small --split u1           | 1 | u1.base is not in",
                "evaluate bias --data movielens-smal --split u1            | 2 | 'movielens-smal' is neither a file or folder nor a known data set; did you mean movielens-small?",
                "evaluate bias --data movielens-small                      | 2 | --split",
                "evaluate bias --data movielens-small --split random:0.2 --option damp=1 | 2 | bias has no option damp",
                "evaluate neural --data movielens-small --split random:0.2 --option hidden=0 | 2 | option hidden=0 is not possible",
                "evaluate bias --data movielens-small --split random:0.2 --threads 0 | 2 | --threads 0 is not possible",
                "evaluate bias --data movielens-small --split random:0.2 --k 0 | 2 | lists of 0 movies cannot be measured",
                "evaluate bias --data movielens-small --split random:0.2 --relevant liked | 2 | relevance 'liked' is neither all nor a rating",
                "evaluate bias --data movielens-small --split random:0.2 --relevant 6 | 2 | no rating on a scale of 0.5..5 reaches a relevance of 6",
                "evaluate bias --data movielens-small --split cold-users:0.2 | 2 | is not of the form cold-users:SHARE:K",
                "compare bias --data movielens-small --split random:0.2     | 2 | name at least two",
                "compare bias,bias --data movielens-small --split random:0.2 | 2 | bias is named twice",
                "compare bias,nural --data movielens-small --split random:0.2 | 2 | there is no algorithm 'nural'",
                "compare bias,neural --data movielens-small --split random:0.2 --option rank=3 | 2 | names none of the algorithms compared",
                "compare bias,bias:sweeps=2 --data movielens-small --split random:0.2 --report no/such/x.html | 2 | names no file in a folder that exists",
                "evaluate bias --data movielens-small --split random:0.2 --options no.json | 2 | options file no.json is not there",
                "evaluate bias --data movielens-smll --split u1             | 2 | did you mean movielens-small?",
                "tune nural --data movielens-small --split random:0.2 --trials 3 | 2 | there is no algorithm 'nural'; did you mean neural?",
                "tune bias --data movielens-small --split random:0.2        | 2 | --trials",
                "tune bias --data movielens-small --split random:0.2 --trials 0 | 2 | 0 trials find nothing",
                "tune bias --data movielens-small --split kfold:5 --trials 3 | 2 | split kfold:5 tests every rating",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --metric rsme | 2 | nothing can be tuned by 'rsme'; did you mean rmse?",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --metric coverage@10 | 2 | nothing can be tuned by 'coverage@10'",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --strategy halvin | 2 | did you mean halving?",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --strategy halving | 2 | take --strategy random",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --validation u1 | 2 | which may hold what is tested",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --option userDamping=-1 | 2 | option userDamping=-1 is not possible",
                "tune bias --data movielens-small --split random:0.2 --trials 3 --out no/such/x.json | 2 | names no file in a folder that exists",
                "train bias --data movielens-small --split kfold:5 --out x.marquee | 2 | makes 5 train parts",
                "train bias --data movielens-small --out /no/such/folder/x  | 1 | is not there",
                "explore --data movielens-small --scale 1..10:1             | 1 | ratings.csv:2, column 3 (rating): found '2.5'",
                "explore --data movielens-small --columns user              | 2 | not of the form user=NAME",
                "info nowhere.marquee                                       | 1 | nowhere.marquee",
                "data get nothing                                           | 2 | data set 'nothing' is not known",
            })
    void rejectsInOneSentence(String line, int status, String message) {
        assertThat(pipe.run(line.strip().split(" +"))).isEqualTo(status);

        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err()).startsWith("marquee: ").contains(message).doesNotContain("\tat ");
    }

    private static String[] arguments(List<String> some, List<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toArray(String[]::new);
    }
}
