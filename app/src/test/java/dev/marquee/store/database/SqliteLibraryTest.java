package dev.marquee.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In processes of their own, since the driver unpacks its library once per process. */
class SqliteLibraryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"java.io.tmpdir", "org.sqlite.tmpdir"})
    void saysWhereItCannotBeUnpacked(String property) throws IOException, InterruptedException {
        Path missing = folder.resolve("missing");
        Path err = folder.resolve("err");
        Path store = Files.createFile(folder.resolve("people.db"));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-D%s=%s".formatted(property, missing),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "keys",
                        "list",
                        "--store",
                        store.toString())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(1);
        // Without what the JVM itself says.
        List<String> lines = Files.readAllLines(err).stream()
                .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("NOTE: "))
                .toList();
        assertThat(lines)
                .containsExactly(
                        "marquee: SQLite's library cannot be unpacked in %s (there is no such folder); make room there, or set another folder with -Dorg.sqlite.tmpdir or -Djava.io.tmpdir in JDK_JAVA_OPTIONS"
                                .formatted(missing));
    }
}
