package dev.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The size of what the module exports. That no exported type shows one that is not exported is held by the compiler:
 * its lint {@code exports} fails the build.
 */
class ExportedTypesTest {
    private static final int MAX_TYPES = 180;

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern EXPORTS = Pattern.compile("^ +exports ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public .*\\b(class|interface|record|enum|@interface) ", Pattern.MULTILINE);

    @Test
    void exportsFewTypes() {
        List<String> types =
                exportedPackages().flatMap(ExportedTypesTest::publicTypes).toList();

        assertThat(types).hasSizeLessThanOrEqualTo(MAX_TYPES);
    }

    @Test
    void doesNotExportInternals() {
        assertThat(exportedPackages())
                .hasSizeGreaterThan(20)
                .noneMatch(
                        name -> name.contains("internal")
                                || name.endsWith(".common")
                                || name.endsWith(".parse")
                                || name.matches(
                                        ".*\\.(gibbs|posterior|foldin|simd|format|math|feature|ranking|rerank|genre|download)"));
    }

    private static Stream<String> exportedPackages() {
        return EXPORTS.matcher(read(SOURCES.resolve("module-info.java")))
                .results()
                .map(match -> match.group(1));
    }

    private static Stream<String> publicTypes(String name) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(ExportedTypesTest::isPublic)
                    .map(Path::toString)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Path file) {
        return PUBLIC_TYPE.matcher(read(file)).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
