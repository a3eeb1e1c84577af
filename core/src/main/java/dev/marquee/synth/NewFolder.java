package dev.marquee.synth;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.ByteCount;
import dev.marquee.internal.InterruptOnShutdown;
import dev.marquee.internal.LinkTarget;
import dev.marquee.internal.ScratchFolder;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A folder that appears with all of its files, or not at all: it is written in a hidden folder next to it, and moved out. Whatever
 * ends the writing, also Ctrl-C or a full disk, removes what was written; what a killed process has left goes with the next write.
 *
 * @param path the folder, which must not exist or be empty
 */
record NewFolder(Path path) {
    /** Writes the files of the folder. */
    @FunctionalInterface
    interface Content<T> {
        T write(Path folder) throws IOException;
    }

    /**
     * Writes the folder.
     *
     * @param bytes about the size of its files
     * @throws UsageException if the path is a file or a folder with files, or the folder above it does not exist
     * @throws MarqueeException if there is not enough space, or a file cannot be written
     * @throws CancellationException if the current thread is interrupted
     */
    <T> T write(long bytes, Content<T> content) {
        Path target = target();
        requireFree(target);
        try (var _ = new InterruptOnShutdown()) {
            requireSpace(target, bytes);
            String prefix = ".%s.marquee-".formatted(target.getFileName());
            Path parent = target.resolveSibling("");
            ScratchFolder.removeAbandoned(parent, prefix);
            try (ScratchFolder scratch = ScratchFolder.create(parent, prefix)) {
                // A folder in it, since others may read the new one.
                Path temporary = Files.createDirectory(scratch.path().resolve("new"));
                T result = content.write(temporary);
                Files.deleteIfExists(target);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                return result;
            }
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("writing %s was interrupted; nothing of it was kept".formatted(path));
        } catch (IOException e) {
            throw new MarqueeException(
                    "%s cannot be written (%s); check the permissions and the free space of the folder above it, or give another path"
                            .formatted(path, reason(e)),
                    e);
        }
    }

    /** The folder that a link leads to: a rename would put the new folder in the place of the link, or fail. */
    private Path target() {
        try {
            return LinkTarget.of(path.toAbsolutePath().normalize()).normalize();
        } catch (IOException e) {
            throw new UsageException(
                    "%s cannot be followed (%s); give the path of a new or an empty folder".formatted(path, reason(e)));
        }
    }

    private void requireFree(Path target) {
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw new UsageException("%s is not a folder; give the path of a new one".formatted(path));
        }
        if (!Files.isDirectory(parent)) {
            throw new UsageException("folder %s for %s does not exist; create it or give another path"
                    .formatted(parent, target.getFileName()));
        }
        if (Files.isDirectory(target) && !isEmpty(target)) {
            throw new UsageException(
                    "folder %s has files, which would be lost; give the path of a new or an empty folder"
                            .formatted(path));
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new MarqueeException(
                    "folder %s cannot be read (%s); give another path".formatted(folder, reason(e)), e);
        }
    }

    private void requireSpace(Path target, long bytes) {
        // Of a path, not of its mount point, which a container or a jail may not show; 0 where it is not known.
        long free = target.resolveSibling("").toFile().getUsableSpace();
        if (free > 0 && bytes > free) {
            throw new MarqueeException(
                    "%s needs about %s, but its disk has %s free; free some space or give another path"
                            .formatted(path, ByteCount.of(bytes), ByteCount.of(free)));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException inFile && inFile.getReason() != null) {
            return inFile.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
