package dev.marquee.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Locks on files that tell those of living processes from what killed ones have left: the system releases a lock when its process
 * ends. Process ids would not tell: in containers all are 1.
 */
public final class FileLocks {
    private FileLocks() {}

    /**
     * Locks a file as long as the channel is open, if no other channel of this or another process does.
     *
     * @return whether it is locked now
     * @throws IOException if the file system has no locks, among other reasons
     */
    public static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /**
     * Locks a file as long as the channel is open, if no other process does.
     *
     * @return whether it is locked; true on file systems without locks, too, where another process may take the file for abandoned
     */
    public static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Removes a file, and what belongs to it, unless a living process has it locked.
     *
     * @param file that no channel of this process is open for: closing a second one would take its lock away, since POSIX locks
     *     belong to the process
     * @param removal of the file and what belongs to it; has the lock
     * @throws IOException if the file cannot be opened or removed
     */
    public static void ifAbandoned(Path file, Removal removal) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock free = channel.tryLock()) {
            if (free != null) {
                removal.remove(file);
            }
        }
    }

    /** Removes a file. */
    @FunctionalInterface
    public interface Removal {
        /** Removes it. */
        void remove(Path file) throws IOException;
    }
}
