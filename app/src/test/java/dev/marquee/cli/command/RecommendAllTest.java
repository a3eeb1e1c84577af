package dev.marquee.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.cli.CapturedTerminal;
import dev.marquee.server.ServedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendAllTest {
    @TempDir
    private static Path shared;

    private static String model = "";

    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(shared).toString();
    }

    private int run(Path out) {
        return pipe.run("recommend", "--all", "--model", model, "--out", out.toString());
    }

    @Test
    void writesTheListsOfAllUsers() throws IOException {
        Path out = folder.resolve("lists.csv");

        JsonNode written = pipe.json("recommend", "--all", "--model", model, "--out", out.toString(), "-n", "2");

        assertThat(Files.readAllLines(out)).hasSize(1 + written.get("rows").asInt());
        assertThat(written.get("file").asText()).isEqualTo(out.toString());
        assertThat(written.get("users").asInt()).isPositive();
        assertThat(written.get("continuedAfter").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Marq.", "a list of mine"})
    void leavesAnotherFileInThePlaceOfItsJournal(String text) throws IOException {
        Path out = folder.resolve("lists.csv");
        Path journal = Files.writeString(folder.resolve(".lists.csv.batch"), text);

        assertThat(run(out)).isEqualTo(1);

        assertThat(pipe.err()).contains(".lists.csv.batch is in the way and not of Marquee; move it");
        assertThat(journal).hasContent(text);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MarqL", "MarqLst1", "MarqLst1\u0000"})
    void beginsAgainWhereTheFirstBytesOfItsJournalAreLeft(String text) throws IOException {
        Path journal = Files.writeString(folder.resolve(".lists.csv.batch"), text);

        assertThat(run(folder.resolve("lists.csv"))).as(pipe.err()).isZero();

        assertThat(journal).doesNotExist();
    }

    @Test
    void saysWhatItWrote() {
        assertThat(run(folder.resolve("lists.csv"))).isZero();
        assertThat(pipe.out())
                .matches("(?s)Wrote the lists of \\d+ users, .* movies, to .*lists.csv in \\d+\\.\\d s.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--all | --all needs --out FILE.csv",
                "--out lists.csv | --out is for the lists of all users; add --all",
                "--all --out lists.txt | lists are written as CSV or Parquet; give a file with the ending .csv or"
                        + " .parquet, got lists.txt",
                "--all --out lists.csv --user 1 | --all lists for every user of the data",
                "--all --out lists.csv --age 30 | --all lists for every user of the data",
                "--all --out lists.csv --again | --all lists for every user of the data",
                "--all --out lists.csv --explain | --all lists for every user of the data"
            })
    void refusesOptionsThatDoNotFit(String options, String message) {
        assertThat(pipe.run(("recommend --model " + model + " " + options).split(" ", -1)))
                .isEqualTo(2);
        assertThat(pipe.err()).contains(message);
    }
}
