package dev.marquee.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.cli.CapturedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @Test
    void writesAFolderThatOtherCommandsRead() throws IOException {
        String out = folder.resolve("data").toString();

        assertThat(run("--users", "50", "--movies", "40", "--ratings", "900", "--out", out, "--json"))
                .as(pipe.err())
                .isZero();
        JsonNode report = new ObjectMapper().readTree(pipe.out());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("users", "movies", "ratings", "seed", "format", "folder", "errors");
        assertThat(report.at("/errors/bestRmse").asDouble()).isBetween(0.5, 0.8);

        CapturedTerminal evaluated = CapturedTerminal.pipe();
        assertThat(evaluated.run("evaluate", "bias", "--data", out, "--split", "random:0.2", "--json"))
                .as(evaluated.err())
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(evaluated.out())
                        .at("/data/ratings")
                        .asInt())
                .isEqualTo(900);
    }

    @Test
    void writesTheSameDataAsParquet() throws IOException {
        String csv = folder.resolve("csv/data").toString();
        String parquet = folder.resolve("parquet/data").toString();
        Files.createDirectories(folder.resolve("csv"));
        Files.createDirectories(folder.resolve("parquet"));
        assertThat(run("--users", "50", "--movies", "40", "--ratings", "900", "--out", csv))
                .isZero();
        assertThat(run("--users", "50", "--movies", "40", "--ratings", "900", "--out", parquet, "--format", "parquet"))
                .as(pipe.err())
                .isZero();

        assertThat(fingerprint(parquet)).isEqualTo(fingerprint(csv));
    }

    private static String fingerprint(String data) throws IOException {
        return CapturedTerminal.pipe()
                .json("evaluate", "bias", "--data", data, "--split", "random:0.2")
                .at("/data/fingerprint")
                .asText();
    }

    @Test
    void printsTheBestPossibleError() {
        assertThat(run(
                        "--users",
                        "50",
                        "--movies",
                        "40",
                        "--ratings",
                        "900",
                        "--out",
                        folder.resolve("d").toString()))
                .isZero();

        assertThat(pipe.out())
                .containsPattern("best possible RMSE +0\\.\\d{4}\n")
                .contains("Next: ./marquee evaluate");
    }

    @Test
    void rejectsAFolderWithFilesAndAnUnknownFormat() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThat(run("--users", "5", "--movies", "4", "--ratings", "9", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(pipe.err()).contains("has files, which would be lost; give the path of a new or an empty folder");
        assertThat(run("--users", "5", "--movies", "4", "--ratings", "9", "--out", "x", "--format", "xml"))
                .isEqualTo(2);
        assertThat(pipe.err()).contains("there is no format 'xml'; choose one of csv, parquet");
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("synth"));
        arguments.addAll(List.of(options));
        return pipe.run(arguments.toArray(String[]::new));
    }
}
