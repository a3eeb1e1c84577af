package dev.marquee.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.tune.Trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLogTest {
    private static final Map<String, String> REQUEST = Map.of("algorithm", "als", "split", "u1");
    private static final Map<String, String> OPTIONS = Map.of("rank", "20");
    private static final Trial MEASURED = new Trial(3, OPTIONS, new Outcome.Measured("rmse", 0.9125, 1.5));
    private static final Trial SKIPPED =
            new Trial(4, Map.of("rank", "\"\n"), new Outcome.Skipped("rank \"\n\" is invalid"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("als.json.trials");
    }

    @Test
    void writesOneLinePerTrial() throws IOException {
        write(MEASURED, SKIPPED);

        assertThat(Files.readAllLines(file)).hasSize(3);
        try (TrialLog log = TrialLog.open(file, REQUEST)) {
            assertThat(log.find(MEASURED.options())).contains(MEASURED.outcome());
            assertThat(log.find(SKIPPED.options())).contains(SKIPPED.outcome());
            assertThat(log.find(Map.of("rank", "21"))).isEmpty();
            assertThat(log.size()).isEqualTo(2);
        }
    }

    @Test
    void resumesAfterAnIncompleteLine() throws IOException {
        write(MEASURED, SKIPPED);
        String whole = Files.readString(file);

        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            write(MEASURED, SKIPPED);
            try (TrialLog log = TrialLog.open(file, REQUEST)) {
                assertThat(log.size()).as("cut to %d", length).isEqualTo(2);
            }
        }
    }

    @Test
    void leavesNoFileWithoutTrials() {
        write();

        assertThat(file).doesNotExist();
    }

    @Test
    void rejectsTheLogOfAnotherRequest() throws IOException {
        write(MEASURED);
        String before = Files.readString(file);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> TrialLog.open(file, Map.of("algorithm", "als", "split", "u2")))
                .withMessage(
                        "%s has trials of another request: its split is u1, not u2; choose another file, or remove it",
                        file);
        assertThat(file).hasContent(before);
    }

    @Test
    void rejectsAndKeepsOtherFiles() throws IOException {
        for (String text : new String[] {"mine", "mine\nand mine\n", "{\"mine\":1}\n"}) {
            Files.writeString(file, text);

            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> TrialLog.open(file, REQUEST))
                    .withMessageContaining("already exists and is not a log of trials");
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void namesADamagedLine() throws IOException {
        write(MEASURED, SKIPPED);
        Files.writeString(file, Files.readString(file).replace("\"trial\":3", "\"trial\":x"));

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TrialLog.open(file, REQUEST))
                .withMessageStartingWith(file + ":2 is not a trial");
    }

    @Test
    void rejectsConcurrentSearches() {
        try (TrialLog log = TrialLog.open(file, REQUEST)) {
            log.append(MEASURED);

            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> TrialLog.open(file, REQUEST))
                    .withMessageContaining("is in use by another search");
        }
    }

    @Test
    void rejectsAFolder() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> TrialLog.open(folder, REQUEST));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> TrialLog.open(folder.resolve("no/such"), REQUEST));
    }

    /** Appends trials that the log does not have yet. */
    private void write(Trial... trials) {
        try (TrialLog log = TrialLog.open(file, REQUEST)) {
            for (Trial trial : trials) {
                if (log.find(trial.options()).isEmpty()) {
                    log.append(trial);
                }
            }
        }
    }
}
