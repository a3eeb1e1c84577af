package dev.marquee.persist;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.FileLocks;
import dev.marquee.internal.IoReason;
import dev.marquee.internal.LinkTarget;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes a file atomically: to a temporary file in the same folder, forced to disk, then renamed to the target. A
 * process that is killed meanwhile leaves its temporary file, {@code .NAME.PID-TIME.tmp}; the next write of the same
 * name removes it. A living write holds a lock of its temporary file, which the system drops when the process ends: ids
 * of processes say nothing across containers, where each begins at 1. A symbolic link stays, and the file that it leads to is written.
 */
public final class AtomicFile {
    private static final String SUFFIX = ".tmp";

    /**
     * The temporary files of this process. A second channel to one of them would take its lock away when it is closed,
     * since POSIX locks belong to the process.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private AtomicFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes to an empty file, open for writing.
         *
         * @param channel an empty file at position 0; closed by the caller
         * @throws IOException if writing fails; the temporary file is then removed
         */
        void write(FileChannel channel) throws IOException;
    }

    /**
     * Writes the file. The folder must exist; an existing target must be a regular file.
     *
     * @param path file to create or replace
     * @param content writes the bytes
     * @throws MarqueeException if the file cannot be written; an existing file is then unchanged
     * @throws CancellationException if the current thread is interrupted before the file is complete; an existing file
     *     is then unchanged
     */
    public static void write(Path path, Content content) {
        Path target = target(path);
        Path folder = requireFolder(target);
        String prefix = prefix(target);
        removeAbandoned(folder, prefix);
        Path temporary = reserve(folder, prefix);
        try {
            writeAndRename(target, temporary, content);
            force(folder);
        } catch (IOException e) {
            throw error(path, e);
        } catch (UncheckedIOException e) {
            throw error(path, Objects.requireNonNull(e.getCause()));
        }
    }

    /**
     * Checks, before work whose result it will hold, that a file can be written. Leaves nothing behind.
     *
     * @param path file to create or replace
     * @throws MarqueeException if the file cannot be written
     */
    public static void requireWritable(Path path) {
        Path target = target(path);
        Path temporary = reserve(requireFolder(target), prefix(target));
        try (FileChannel _ = create(temporary)) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw error(path, e);
        } finally {
            OPEN.remove(temporary);
        }
    }

    /**
     * Removes the temporary files that killed writes of a file have left, without a write. Those that cannot be removed stay, since
     * they only take space.
     *
     * @param path the file whose writes were killed; it need not exist
     */
    public static void removeAbandoned(Path path) {
        Path target = target(path);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            removeAbandoned(requireFolder(target), prefix(target));
        }
    }

    /** Where a symbolic link leads, also if there is no file yet; a rename would put the file in the place of the link. */
    private static Path target(Path path) {
        try {
            return LinkTarget.of(path);
        } catch (IOException e) {
            throw error(path, e);
        }
    }

    /** The same for every path to the folder, so that {@link #OPEN} knows the files in it. */
    private static Path requireFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || (Files.exists(path) && !Files.isRegularFile(path))) {
            throw new MarqueeException("%s is a directory or a device; give the path of a file".formatted(path));
        }
        if (!Files.isDirectory(folder)) {
            throw new MarqueeException(
                    Files.exists(folder)
                            ? "%s, the folder for %s, is not a folder; give another path"
                                    .formatted(folder, path.getFileName())
                            : "folder %s for %s does not exist; create it or give another path"
                                    .formatted(folder, path.getFileName()));
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw error(path, e);
        }
    }

    private static String prefix(Path path) {
        return "." + path.getFileName() + ".";
    }

    /** The path of a temporary file that is {@link #OPEN} from now on; two threads may ask within a nanosecond. */
    private static Path reserve(Path folder, String prefix) {
        while (true) {
            Path temporary = folder.resolve(
                    prefix + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + SUFFIX);
            if (OPEN.add(temporary)) {
                return temporary;
            }
        }
    }

    private static void writeAndRename(Path path, Path temporary, Content content) throws IOException {
        try {
            try (FileChannel channel = create(temporary)) {
                content.write(channel);
                channel.force(true);
                // While it is locked: another process would take an unlocked file for abandoned.
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(temporary);
            OPEN.remove(temporary);
        }
    }

    /** Creates the file and locks it; again if another write took it for abandoned before it was locked. */
    private static FileChannel create(Path temporary) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (FileLocks.lock(channel) && Files.exists(temporary)) {
                return channel;
            }
            channel.close();
        }
    }

    /** Makes the rename durable. Windows cannot open folders; there durability is up to the file system. */
    private static void force(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            } catch (ClosedByInterruptException e) {
                // The file is complete and in its place; the thread stays interrupted and its caller acts on it.
            }
        }
    }

    private static void removeAbandoned(Path folder, String prefix) {
        Pattern temporary = Pattern.compile(Pattern.quote(prefix) + "\\d{1,18}-[0-9a-f]+" + Pattern.quote(SUFFIX));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (temporary.matcher(file.getFileName().toString()).matches() && !OPEN.contains(file)) {
                    FileLocks.ifAbandoned(file, Files::deleteIfExists);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A file that cannot be removed only takes space; the write itself may still succeed.
        }
    }

    private static RuntimeException error(Path path, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new CancellationException("the thread was interrupted while it wrote %s".formatted(path));
        }
        return new MarqueeException(
                "%s cannot be written (%s); check the folder's permissions and free space, or give another path"
                        .formatted(path, IoReason.of(cause)),
                cause);
    }
}
