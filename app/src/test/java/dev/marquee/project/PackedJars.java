package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the terms of licences ask of the jars. Runs after they are packed, so its name is not that of a test. */
class PackedJars {
    private static final Path ROOT = Path.of(System.getProperty("marquee.root", ".."));
    private static final String DATA = "dev/marquee/service/dataset/movielens-small/";

    @Test
    void everyJarHasTheLicenceAndTheNoticeOfMarquee() throws IOException {
        List<Path> jars = jars();
        assertThat(jars).extracting(jar -> jar.getFileName().toString()).contains("marquee.jar");

        for (Path jar : jars) {
            assertThat(text(jar, "META-INF/LICENSE"))
                    .as("%s", jar)
                    .isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
            assertThat(text(jar, "META-INF/NOTICE")).as("%s", jar).startsWith(Files.readString(ROOT.resolve("NOTICE")));
        }
    }

    @Test
    void noOtherIsNamedAsTheAuthorOfMarquee() {
        for (Path jar : jars()) {
            assertThat(text(jar, "META-INF/NOTICE")).as("%s", jar).doesNotContain("in this case for Marquee");
        }
    }

    @Test
    void theProgramHasTheTermsOfTheLibrariesInIt() {
        for (Path jar : jars().stream()
                .filter(jar -> jar.getFileName().toString().matches("marquee(-no-data)?\\.jar"))
                .toList()) {
            assertThat(text(jar, "META-INF/LICENSES-OF-LIBRARIES.txt"))
                    .as("%s", jar)
                    .contains("de.siegmar:fastcsv", "org.postgresql:postgresql", "MIT License", "BSD 2-Clause License");
        }
    }

    @Test
    void dataTravelsWithItsNoticeAndNoJarWithoutDataHasAny() throws IOException {
        for (Path jar : jars()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                boolean hasData = zip.stream()
                        .map(ZipEntry::getName)
                        .anyMatch(name -> name.startsWith(DATA) && name.endsWith(".csv"));
                boolean mayHaveData = !jar.getFileName().toString().contains("no-data")
                        && !jar.getFileName().toString().contains("core");
                assertThat(!hasData || mayHaveData).as("%s", jar).isTrue();
                assertThat(!hasData || zip.getEntry(DATA + "README.txt") != null)
                        .as("%s", jar)
                        .isTrue();
            }
        }
    }

    private static List<Path> jars() {
        return Stream.of("core", "app")
                .map(module -> ROOT.resolve(module).resolve("target"))
                .flatMap(PackedJars::files)
                .filter(file -> file.getFileName().toString().matches("marquee.*\\.jar"))
                .filter(file -> !file.getFileName().toString().matches(".*-(tests|sources|javadoc)\\.jar"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path jar, String entry) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            assertThat(found).as("%s in %s", entry, jar).isNotNull();
            return new String(zip.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
