package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.FileLocks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock of a model's files: only its holder may change them. The system drops it when its process ends, however that ends.
 * It is a lock of the file {@code .NAME.lock} next to the model, which stays.
 */
final class ModelLock implements AutoCloseable {
    /**
     * Held by this process. A second channel to a lock file would take the lock of the first away when it is closed, since
     * POSIX locks belong to the process.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ModelLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks the files of a model.
     *
     * @return empty if another process or thread holds the lock
     * @throws MarqueeException if the lock file cannot be written
     */
    static Optional<ModelLock> tryAcquire(Path model) {
        Path file = file(model);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<ModelLock> lock = Optional.empty();
        try {
            lock = open(file);
        } catch (IOException e) {
            throw new MarqueeException(
                    "%s cannot be locked (%s), so another server could change it meanwhile; make its folder writable, on a file system with locks"
                            .formatted(model, e.getMessage()),
                    e);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
        return lock;
    }

    private static Optional<ModelLock> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (FileLocks.tryLock(channel)) {
                return Optional.of(new ModelLock(file, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The same for every path to the model's folder. */
    private static Path file(Path model) {
        Path absolute = model.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        String name = "." + model.getFileName() + ".lock";
        try {
            return folder.toRealPath().resolve(name);
        } catch (IOException e) {
            return folder.resolve(name);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new MarqueeException("%s cannot be closed; check the disk".formatted(file), e);
        } finally {
            HELD.remove(file);
        }
    }
}
