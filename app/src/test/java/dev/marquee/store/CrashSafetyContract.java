package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.record.StoreSettings;
import dev.marquee.store.record.StoredHistory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Durability and atomicity of writes when the process is killed. */
interface CrashSafetyContract {
    int ACKNOWLEDGED = 150;

    /** The settings of a new, empty store for each test. */
    StoreSettings place();

    @Test
    default void keepsAcknowledgedRatingsAfterAKill() throws Exception {
        String last = killed("ratings", ACKNOWLEDGED);

        try (Store store = Store.open(place(), Clocks.ticking())) {
            StoredHistory found = store.users().history(WritesUntilKilled.USER).orElseThrow();
            long version = found.now().revision().version();
            assertThat(version).isGreaterThanOrEqualTo(Long.parseLong(last));
            assertThat(found.now().ratings()).hasSize((int) version);
            assertThat(found.changes()).hasSize((int) version);
        }
    }

    @Test
    default void leavesNoPartialImportAfterAKill() throws Exception {
        String last = killed("imports", 2);

        try (Store store = Store.open(place(), Clocks.ticking())) {
            StoredHistory found = store.users().history(WritesUntilKilled.USER).orElseThrow();
            long version = found.now().revision().version();
            assertThat(version).isGreaterThanOrEqualTo(Long.parseLong(last));
            assertThat(found.now().ratings()).hasSize((int) version * WritesUntilKilled.MOVIES);
            assertThat(found.imports()).hasSize((int) version);
        }
    }

    /** Kills the writer after {@code lines} lines of output, and returns the last one. */
    private String killed(String kind, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        place().url(),
                        kind))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader acknowledged = process.inputReader(StandardCharsets.UTF_8)) {
            String last = "";
            for (int i = 0; i < lines; i++) {
                last = String.valueOf(acknowledged.readLine());
            }
            return last;
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
