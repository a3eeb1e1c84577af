package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Model files of earlier commits of this repository, one folder per commit, on 300 synthetic ratings: they are read and predict what
 * the program of their time predicted ({@code predictions.csv}), or are refused with the sentence of {@code docs/model-file.md}.
 */
class OlderModelFilesTest {
    private static final String FORMAT_1 = "7e048aef";
    private static final String FORMAT_2 = "aa84a00b";

    @TempDir
    private Path folder;

    static Stream<String> predictions() throws IOException {
        try (InputStream file = resource("predictions.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("predictions")
    void predictWhatTheyPredictedWhenTheyWereWritten(String prediction) throws IOException {
        String[] fields = prediction.split(",", -1);
        MarqueeModel model = open(fields[0], fields[1]);

        assertThat(model.predict(model.user(fields[2]), fields[3]).orElseThrow())
                .isEqualTo(Double.parseDouble(fields[4]), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa84a00b/bpr", "aa84a00b/slim", "8cccf426/ease"})
    void recommend(String name) throws IOException {
        MarqueeModel model = open(name.substring(0, 8), name.substring(9));

        assertThat(model.recommend("3", 5)).hasSize(5);
    }

    @Test
    void areRefusedIfTheyLackWhatTheAlgorithmNowReads() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> open(FORMAT_2, "ease"))
                .withMessageEndingWith("float32 in section model.weights instead of float16; train the model again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"als", "bayesfm"})
    void areRefusedInFormat1(String algorithm) {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> open(FORMAT_1, algorithm))
                .withMessageEndingWith(
                        "has format 1 from before the first release, but this version of Marquee reads format 2; train the model again");
    }

    private MarqueeModel open(String commit, String algorithm) throws IOException {
        Path file = folder.resolve(algorithm + ".marquee");
        try (InputStream old = resource(commit + "/" + algorithm + ".marquee")) {
            Files.copy(old, file);
        }
        return Marquee.open(file);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OlderModelFilesTest.class.getResourceAsStream("older/" + name), name);
    }
}
