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
        assertThat(byFolder(Repository.javaFiles()))
                .allSatisfy((folder, files) -> assertThat(files)
                        .as("%s has %d Java files; cut it into packages by task", folder, files.size())
                        .hasSizeLessThanOrEqualTo(MAX_FILES));
    }

    @Test
    void packagesSayWhatTheyContain() {
        assertThat(byFolder(Repository.mainJavaFiles()).keySet())
                .filteredOn(folder -> !folder.endsWith("/java"))
                .allSatisfy(folder -> assertThat(Repository.ROOT.resolve(folder).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void simpleNamesOfTypesAreUnique() {
        Map<String, List<Path>> named = Repository.mainJavaFiles().stream()
                .filter(file -> !DECLARATIONS.contains(file.getFileName().toString()))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));

        assertThat(named)
                .allSatisfy((name, files) ->
                        assertThat(files).as("files called %s", name).hasSize(1));
    }

    @Test
    void findsTheSources() {
        assertThat(Stream.of("core", "app").map(Repository.ROOT::resolve)).allMatch(Files::isDirectory);
        assertThat(Repository.mainJavaFiles()).hasSizeGreaterThan(500);
        assertThat(Repository.javaFiles())
                .hasSizeGreaterThan(Repository.mainJavaFiles().size());
    }

    private static Map<String, List<Path>> byFolder(List<Path> files) {
        return files.stream().collect(Collectors.groupingBy(file -> Repository.name(file.getParent())));
    }
}
