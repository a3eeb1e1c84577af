package dev.marquee.bench.stress;

import dev.marquee.Marquee;
import dev.marquee.data.Dataset;
import dev.marquee.recipe.Algorithms;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders and small models of the tests. Folders are deleted when the process of a test ends, if not before. */
public final class StressFiles {
    private StressFiles() {}

    /** A new empty folder. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("marquee-stress");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in a folder, in order. */
    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file. */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file with a model of two users and three movies, deleted when the process ends.
     *
     * @param rating of the second user, which makes it another model
     */
    public static Path model(float rating) {
        Path file = folder().resolve("m.marquee");
        file.toFile().deleteOnExit();
        Marquee.train(
                        Dataset.builder()
                                .movie("1", "Heat", 1995, "Crime")
                                .movie("2", "Alien", 1979, "Horror")
                                .movie("3", "Up", 2009, "Animation")
                                .rating("ann", "1", 4)
                                .rating("ann", "2", 2)
                                .rating("bob", "3", rating)
                                .build(),
                        Algorithms.named("bias").recipe(Map.of()))
                .save(file);
        return file;
    }
}
