package dev.marquee.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process: its exit status when output is lost, and the same output in every locale. */
class ProcessOutputTest {
    @TempDir
    private static Path folder;

    private static String model = "";

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        model = folder.resolve("my.marquee").toString();
        assertThat(run(List.of(), "train", "bias", "--data", "movielens-small", "--out", model)
                        .status())
                .isZero();
    }

    /** What a process left. */
    private record Ended(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"recommend --user 42 --json", "similar --movie Heat", "--help"})
    void failsWithASentenceWhenItsOutputIsLost(String line) throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "this machine has no /dev/full");

        Ended ended =
                end(builder(List.of(), arguments(line)).redirectOutput(full).start());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("marquee: the output could not be written")
                .hasLineCount(1);
    }

    @Test
    void takesAKeyBackThatCouldNotBeShown() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "this machine has no /dev/full");
        String store = folder.resolve("keys.db").toString();
        String[] add = {"keys", "add", "op", "--scope", "admin", "--store", store};

        assertThat(end(builder(List.of(), add).redirectOutput(full).start()).status())
                .isEqualTo(1);

        assertThat(run(List.of(), "keys", "list", "--store", store).out()).doesNotContain("op ");
        assertThat(run(List.of(), add).status()).isZero();
    }

    @Test
    void failsInSilenceWhenItsReaderHasEnough() throws IOException, InterruptedException {
        Process process = builder(List.of(), arguments("recommend --user 42 -n 2000 --json"))
                .start();
        process.getInputStream().close();

        Ended ended = end(process);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE", "th-TH-u-ca-buddhist-nu-thai"})
    void printsTheSameInEveryLocale(String tag) throws IOException, InterruptedException {
        String[] parts = tag.split("-", 3);
        List<String> locale = new ArrayList<>(List.of("-Duser.language=" + parts[0], "-Duser.region=" + parts[1]));
        if (parts.length == 3) {
            locale.add("-Duser.extensions=" + parts[2]);
        }
        for (String line : List.of("recommend --user 42", "info")) {
            assertThat(run(locale, arguments(line))).as(line).isEqualTo(run(List.of(), arguments(line)));
        }
        Path here = folder.resolve(tag + ".csv");
        Path there = folder.resolve("root.csv");
        assertThat(run(locale, "export", "csv", "--model", model, "--out", here.toString())
                        .status())
                .isZero();
        assertThat(run(List.of(), "export", "csv", "--model", model, "--out", there.toString())
                        .status())
                .isZero();
        assertThat(here).hasSameBinaryContentAs(there);
        assertThat(Files.readString(here).chars()).noneMatch(c -> Character.isDigit(c) && c > '9');
    }

    private static String[] arguments(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        if (words.getFirst().equals("info")) {
            words.add(model);
        } else if (!words.getFirst().startsWith("-") && !words.getFirst().equals("help")) {
            words.addAll(1, List.of("--model", model));
        }
        return words.toArray(String[]::new);
    }

    private static Ended run(List<String> options, String... arguments) throws IOException, InterruptedException {
        return end(builder(options, arguments).start());
    }

    private static ProcessBuilder builder(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile());
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        String out = "";
        try {
            out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Closed by the test.
        }
        return new Ended(process.waitFor(), out, Files.readString(folder.resolve("err.txt")));
    }
}
