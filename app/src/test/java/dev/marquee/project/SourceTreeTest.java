package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Folders that can be read at a glance, and names that mean one thing. */
class SourceTreeTest {
    private static final int MAX_FILES = 25;
    private static final Set<String> DECLARATIONS = Set.of("package-info.java", "module-info.java");

    @Test
    void foldersHaveFewFiles() {
        assertThat(byFolder(Repository.javaFiles()).entrySet().stream()
                        .filter(folder -> folder.getValue().size() > MAX_FILES)
                        .map(folder -> "%s: %d"
                                .formatted(folder.getKey(), folder.getValue().size())))
                .as("folders above %d Java files; cut them into packages by task", MAX_FILES)
                .isEmpty();
    }

    @Test
    void packagesSayWhatTheyContain() {
        assertThat(byFolder(Repository.mainJavaFiles()).keySet())
                // Steps of the build are single files that Java runs from their source.
                .filteredOn(folder -> !folder.endsWith("/java") && !folder.endsWith("/build"))
                .filteredOn(
                        folder -> !Files.exists(Repository.ROOT.resolve(folder).resolve("package-info.java")))
                .as("packages without package-info.java")
                .isEmpty();
    }

    @Test
    void simpleNamesOfTypesAreUnique() {
        Map<String, List<Path>> named = Repository.mainJavaFiles().stream()
                .filter(file -> !DECLARATIONS.contains(String.valueOf(file.getFileName())))
                .collect(Collectors.groupingBy(file -> String.valueOf(file.getFileName())));

        assertThat(named.values().stream()
                        .filter(files -> files.size() > 1)
                        .map(files -> files.stream().map(Repository::name).toList()))
                .as("types of one simple name")
                .isEmpty();
    }

    @Test
    void findsTheSources() {
        assertThat(Stream.of("core", "app").map(Repository.ROOT::resolve)).allMatch(Files::isDirectory);
        assertThat(Repository.mainJavaFiles()).hasSizeGreaterThan(500);
        assertThat(Repository.javaFiles())
                .hasSizeGreaterThan(Repository.mainJavaFiles().size());
    }

    private static Map<String, List<Path>> byFolder(List<Path> files) {
        return files.stream().collect(Collectors.groupingBy(SourceTreeTest::folder));
    }

    private static String folder(Path file) {
        String name = Repository.name(file);
        return name.substring(0, name.lastIndexOf('/'));
    }
}
