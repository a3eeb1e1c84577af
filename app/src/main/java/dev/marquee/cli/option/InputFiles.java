package dev.marquee.cli.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** Files that a command is to read. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Requires that all exist, before a model is opened: the default one is trained on first use, too long a wait to learn of a
     * mistyped path.
     *
     * @throws UncheckedIOException if one does not exist
     */
    public static void requireExist(Collection<Path> files) {
        files.stream().filter(Files::notExists).findFirst().ifPresent(file -> {
            throw new UncheckedIOException(new NoSuchFileException(file.toString()));
        });
    }

    /** Whether two paths lead to one existing file, also by links or by another spelling; not if they lead to a folder or a device. */
    public static boolean isSame(String one, String other) {
        try {
            Path file = Path.of(one);
            return Files.isRegularFile(file) && Files.isSameFile(file, Path.of(other));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Whether a path leads to an existing file that lies in a folder itself, not in a folder of that. */
    public static boolean isIn(String file, String folder) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            Path parent = path.getParent();
            return parent != null && Files.isRegularFile(path) && Files.isSameFile(parent, Path.of(folder));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
