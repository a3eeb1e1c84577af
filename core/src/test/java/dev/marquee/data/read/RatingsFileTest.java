package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.parallel.Workers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsFileTest {
    private static final ReadOptions LENIENT = new ReadOptions(true, Optional.empty(), ColumnNames.USUAL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void leavesOutTheLinesUpToTheHeaderAndCountsThem(String lineEnd) {
        String text = "My ratings\n\nuser,movie,rating\n\n1,2,4\n1,3,9\n".replace("\n", lineEnd);

        assertThat(Reading.ratings(read(text, LENIENT).data())).containsExactly("1 2 4.0 0");
        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT)).hasMessageContaining("mine.csv:6, column 3 (rating)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user,movie,rating", "user,movie,rating\n", "user,movie,rating\r\n", "x\n\nuser,movie,rating\r"})
    void aFileOfAHeaderHasNoRatings(String text) {
        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .hasMessageEndingWith("mine.csv has no ratings; give a file with at least one");
    }

    @Test
    void numbersTheLinesOfEveryBlock() {
        String lines = "1,2,4\n".repeat(200_000);
        LoadedDataset loaded = read("user,movie,rating\n" + lines + "oops\n" + lines + "oops\n" + lines, LENIENT);

        assertThat(loaded.report().ratings()).isEqualTo(600_000);
        assertThat(loaded.report().skipped()).isEqualTo(2);
        assertThat(loaded.report().skippedExamples())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("mine.csv:200002, "),
                        second -> assertThat(second).startsWith("mine.csv:400003, "));
    }

    @Test
    void keepsTheFirstErrorsOfAllBlocks() {
        String lines = "1,2,4\n".repeat(200_000);
        LoadedDataset loaded = read("user,movie,rating\na\nb\nc\n" + lines + "d\n" + lines + "e\nf\n", LENIENT);

        assertThat(loaded.report().skipped()).isEqualTo(6);
        assertThat(loaded.report().skippedExamples())
                .extracting(example -> example.replaceAll(".*found '(.)'.*", "$1"))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void countsTheLinesOfAFileOfWhichNoneIsValid() {
        assertThatThrownBy(() -> read("user,movie,rating\n" + "1,2,9\n".repeat(1200), LENIENT))
                .hasMessageStartingWith("none of the 1,200 lines of ")
                .hasMessageContaining("is valid; the first: mine.csv:2, column 3 (rating): found '9'");
    }

    @Test
    void reportsTheBytesReadOfTheFileAsItIsStored() {
        String text = "user,movie,rating\n" + "1,2,4\n".repeat(100);
        List<String> progress = new ArrayList<>();
        new Reading(folder).with("mine.csv", text);
        try (Workers workers = Workers.of(1)) {
            new DatasetReader(ReadOptions.DEFAULT, workers, (done, total) -> progress.add(done + " of " + total))
                    .read("test", folder.resolve("mine.csv"));
        }

        assertThat(progress).containsExactly("618 of 618");
    }

    @Test
    void bytesOfAnotherEncodingInAFieldThatIsNotNeededDoNotMatter() {
        String text = "user,movie,rating,note\n" + "1,2,4,x\n".repeat(20_000) + "1,3,4,é\n2,naïve,4,x\n";
        new Reading(folder).with("mine.csv", text, Charset.forName("windows-1252"));

        LoadedDataset loaded = new Reading(folder).read("mine.csv", ReadOptions.DEFAULT);

        assertThat(Reading.ratings(loaded.data())).containsExactly("1 2 4.0 0", "1 3 4.0 0", "2 naïve 4.0 0");
    }

    @Test
    void aReplacementCharacterInUtf8StaysWhatItIs() {
        String text = "user,movie,rating\n1,caf\uFFFD,4\n1,é,3\n";

        assertThat(Reading.ratings(read(text, ReadOptions.DEFAULT).data()))
                .containsExactlyInAnyOrder("1 caf\uFFFD 4.0 0", "1 é 3.0 0");
    }

    @Test
    void readsFieldsOverSeveralLinesInAnotherEncodingToo() {
        String text = "user,movie,rating,note\n1,2,4,\"two\nlines\"\n2,né,3,x\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, Charset.forName("windows-1252")}) {
            new Reading(folder).with("mine.csv", text, charset);

            assertThat(Reading.ratings(new Reading(folder)
                            .read("mine.csv", ReadOptions.DEFAULT)
                            .data()))
                    .containsExactly("1 2 4.0 0", "2 né 3.0 0");
        }
    }

    private LoadedDataset read(String text, ReadOptions options) {
        return new Reading(folder).with("mine.csv", text).read("mine.csv", options);
    }
}
