package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: to a temporary file beside it, forced to disk, then renamed over it. A process that
 * is killed meanwhile leaves its temporary file, {@code .NAME.PID-TIME.tmp}; the next write of the same name removes it,
 * because no process of that number lives.
 */
public final class AtomicFile {
    private static final String SUFFIX = ".tmp";

    private AtomicFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes to an empty file, open for writing. */
        void write(FileChannel channel) throws IOException;
    }

    /**
     * Writes the file. The folder has to be there, and what is replaced has to be a file.
     *
     * @throws MarqueeException if it could not be written; what was there before is then still there
     */
    public static void write(Path path, Content content) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || (Files.exists(path) && !Files.isRegularFile(path))) {
            throw new MarqueeException("%s is a directory or a device; name a file to write to".formatted(path));
        }
        if (!Files.isDirectory(folder)) {
            throw new MarqueeException("folder %s for %s is not there; make it or give another path"
                    .formatted(folder, path.getFileName()));
        }
        String prefix = "." + path.getFileName() + ".";
        removeAbandoned(folder, prefix);
        Path temporary = folder.resolve(
                prefix + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + SUFFIX);
        try {
            writeAndRename(path, temporary, content);
            force(folder);
        } catch (IOException e) {
            throw error(path, e);
        } catch (UncheckedIOException e) {
            throw error(path, Objects.requireNonNull(e.getCause()));
        }
    }

    private static void writeAndRename(Path path, Path temporary, Content content) throws IOException {
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.write(channel);
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** So that the new name outlives a loss of power. Windows opens no folders; there it is the file system's business. */
    private static void force(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static void removeAbandoned(Path folder, String prefix) {
        Pattern temporary = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,18})-[0-9a-f]+" + Pattern.quote(SUFFIX));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = temporary.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be removed takes space and does no other harm; the write itself may well succeed.
        }
    }

    private static MarqueeException error(Path path, IOException cause) {
        return new MarqueeException(
                "%s cannot be written (%s); check the folder's permissions and free space, or give another path"
                        .formatted(path, ModelFileErrors.reason(cause)),
                cause);
    }
}
