package dev.marquee.data.download;

import dev.marquee.internal.FileLocks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Prevents other threads and processes from working on the same name in a cache. The empty lock file stays: if it were
 * deleted, a third process could lock a new file while a second still waits for the old one.
 */
final class CacheLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock. Creates the cache directory if it is missing. */
    static CacheLock acquire(Path cache, String name) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        FileChannel channel =
                FileChannel.open(cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // Polls, because a blocking file lock waits only for other processes, not for other threads.
            while (!FileLocks.tryLock(channel)) {
                Thread.sleep(BETWEEN_TRIES);
            }
            return new CacheLock(channel);
        } catch (IOException | InterruptedException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
