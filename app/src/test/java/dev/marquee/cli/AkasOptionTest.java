package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that reads titles of files matches those of other languages with {@code --akas}. */
class AkasOptionTest {
    @TempDir
    private static Path shared;

    private static String model = "";
    private static String akas = "";
    private static String films = "";

    @BeforeAll
    static void train() throws IOException {
        model = shared.resolve("bias.marquee").toString();
        String data = LinkedData.in(shared).toString();
        assertThat(CapturedTerminal.pipe().run("train", "bias", "--data", data, "--out", model))
                .isZero();
        akas = Files.writeString(
                        shared.resolve("title.akas.tsv"),
                        "titleId\tordering\ttitle\ntt0113277\t1\tHeat\ntt0113277\t2\tFuego contra fuego\n")
                .toString();
        films = Files.writeString(
                        shared.resolve("films.csv"), "title,year,rating\nFuego contra fuego,1995,4\nAlien,1979,5\n")
                .toString();
    }

    @Test
    void importsATranslatedTitle() throws IOException {
        assertThat(json("import", films).at("/imported/0/unmatched")).hasSize(1);
        assertThat(json("import", films, "--akas", akas).at("/imported/0/unmatched"))
                .isEmpty();
        assertThat(json("import", films, "--akas", shared.toString()).at("/imported/0/unmatched"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recommend --from %s --user 5",
        "recommend --ratings %s",
        "predict --ratings %s --movie Stalker",
    })
    void isKnownToTheOthers(String command) throws IOException {
        String[] arguments = command.formatted(films).split(" ", -1);

        assertThat(json(arguments).toString()).contains("Fuego contra fuego");
        assertThat(json(Stream.concat(Stream.of(arguments), Stream.of("--akas", akas))
                                .toArray(String[]::new))
                        .toString())
                .doesNotContain("Fuego contra fuego");
    }

    @Test
    void isKnownToTheInterviewWhichNeedsEveryLine() throws IOException {
        CapturedTerminal pipe = CapturedTerminal.pipe();
        assertThat(pipe.run("interview", "--ratings", films, "--model", model, "--json"))
                .isEqualTo(2);
        assertThat(pipe.err()).contains("'Fuego contra fuego (1995)' is not in the catalogue");

        assertThat(json("interview", "--ratings", films, "--akas", akas).toString())
                .doesNotContain("Heat");
    }

    @Test
    void refusesAnotherFileWithOneLine() {
        CapturedTerminal pipe = CapturedTerminal.pipe();

        assertThat(pipe.run("import", films, "--model", model, "--akas", films)).isEqualTo(1);
        assertThat(pipe.err())
                .contains("is not IMDb's title.akas.tsv: its first line is 'title,year,rating'")
                .hasLineCount(1);
    }

    private static JsonNode json(String... arguments) throws IOException {
        return CapturedTerminal.pipe()
                .json(Stream.concat(Stream.of(arguments), Stream.of("--model", model))
                        .toArray(String[]::new));
    }
}
