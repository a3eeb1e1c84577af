package dev.marquee.service.users;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder for one upload, which is a user's history and so must not stay behind. It is locked as long as its process lives;
 * {@link #removeAbandoned} removes those of processes that were killed. Confined to one thread.
 */
final class UploadFolder implements AutoCloseable {
    private static final String PREFIX = "marquee-import";
    private static final String LOCK = ".lock";

    /** A folder younger than this may be one that is not locked yet. */
    private static final Duration LOCKED_WITHIN = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel lock;

    private UploadFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The folder in which the system keeps temporary files. */
    static Path parent() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Creates an empty folder in another one. */
    static UploadFolder create(Path parent) throws IOException {
        Path path = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException e) {
            // A file system without locks; there another start may take the folder for abandoned.
        }
        return new UploadFolder(path, channel);
    }

    Path path() {
        return path;
    }

    /** Removes the folder with its files. */
    @Override
    public void close() throws IOException {
        lock.close();
        remove(path);
    }

    /** Removes the folders of processes that no longer live. What cannot be removed stays; the next start tries again. */
    static void removeAbandoned(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Such as a folder of another user.
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(LOCKED_WITHIN));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
