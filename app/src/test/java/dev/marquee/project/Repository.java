package dev.marquee.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, by their path from its root. */
final class Repository {
    static final Path ROOT =
            Path.of(System.getProperty("marquee.root", "..")).toAbsolutePath().normalize();

    private static final List<Path> MODULES = Stream.of(
                    "core", "app", "bench", "bench-spark", "examples", "site", "spark")
            .map(ROOT::resolve)
            .filter(Files::isDirectory)
            .toList();

    private static final Set<String> TEXTS =
            Set.of("java", "md", "js", "css", "html", "yaml", "yml", "sql", "py", "sh", "lua", "service");

    private Repository() {}

    /** All Java files of all modules, main and test. */
    static List<Path> javaFiles() {
        return sources().filter(file -> hasExtension(file, Set.of("java"))).toList();
    }

    /** The Java files of all modules that are not tests. */
    static List<Path> mainJavaFiles() {
        Path main = Path.of("src", "main");
        return javaFiles().stream()
                .filter(file -> relative(file).subpath(1, 3).equals(main))
                .toList();
    }

    /** Everything that is written for a reader: sources, scripts, documents and the page. */
    static List<Path> texts() {
        Stream<Path> documents = Stream.concat(
                children(ROOT),
                Stream.of("docs", "packaging", ".github")
                        .map(ROOT::resolve)
                        .filter(Files::isDirectory)
                        .flatMap(Repository::files));
        return Stream.concat(sources(), documents)
                .filter(file -> hasExtension(file, TEXTS))
                .sorted()
                .toList();
    }

    /** The path from the root, with slashes. */
    static String name(Path file) {
        return relative(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String name) {
        return read(ROOT.resolve(name));
    }

    /** The lines of a list that are neither blank nor a comment. */
    static List<String> entries(Path list) {
        return read(list)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Stream<Path> sources() {
        return MODULES.stream().flatMap(Repository::files);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !relative(file).getName(1).toString().equals("target"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasExtension(Path file, Set<String> extensions) {
        String name = file.getFileName().toString();
        return extensions.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Path relative(Path file) {
        return ROOT.relativize(file);
    }
}
