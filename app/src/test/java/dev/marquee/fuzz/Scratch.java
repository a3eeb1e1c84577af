package dev.marquee.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for inputs that are read from files. Removed when the process ends. */
final class Scratch {
    private static final Path ROOT = root();

    private Scratch() {}

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("marquee-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder with this name. */
    static Path empty(String name) throws IOException {
        Path folder = ROOT.resolve(name);
        remove(folder);
        return Files.createDirectories(folder);
    }

    /** Writes a file in the folder with this name, and returns it. */
    static Path file(String folder, String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(ROOT.resolve(folder)).resolve(name), content);
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
