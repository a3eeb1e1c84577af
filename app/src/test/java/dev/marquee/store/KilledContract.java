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

/** What is left when a process is killed while it writes. */
interface KilledContract {
    int ACKNOWLEDGED = 150;

    /** An empty place, another one for each test. */
    StoreSettings place();

    @Test
    default void losesNoAcknowledgedRatingToAKill() throws Exception {
        String last = killed("ratings", ACKNOWLEDGED);

        try (Store store = Store.open(place(), Clocks.ticking())) {
            StoredHistory found = store.people().history(WritesUntilKilled.USER).orElseThrow();
            long version = found.now().revision().version();
            assertThat(version).isGreaterThanOrEqualTo(Long.parseLong(last));
            assertThat(found.now().ratings()).hasSize((int) version);
            assertThat(found.changes()).hasSize((int) version);
        }
    }

    @Test
    default void leavesNoHalfImportToAKill() throws Exception {
        String last = killed("imports", 2);

        try (Store store = Store.open(place(), Clocks.ticking())) {
            StoredHistory found = store.people().history(WritesUntilKilled.USER).orElseThrow();
            long version = found.now().revision().version();
            assertThat(version).isGreaterThanOrEqualTo(Long.parseLong(last));
            assertThat(found.now().ratings()).hasSize((int) version * WritesUntilKilled.MOVIES);
            assertThat(found.imports()).hasSize((int) version);
        }
    }

    /** Kills the writer after so many lines, and gives the last line read. */
    private String killed(String what, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        place().url(),
                        what))
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
