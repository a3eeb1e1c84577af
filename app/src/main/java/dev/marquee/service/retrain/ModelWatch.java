package dev.marquee.service.retrain;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Serves the model that another server or the operator puts in the place of the model file, by a rename or by a link to another
 * file. Looks at the file's attributes from time to time, which also works on shared folders, where the system notifies no
 * one; only after a change is the file opened, and only another model than the one in use is loaded. What cannot be served is
 * reported once, and the model in use stays.
 */
public final class ModelWatch implements AutoCloseable {
    private final Path file;
    private final ModelSwap swap;
    private final Consumer<String> refused;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-watch").factory());
    private Optional<Stamp> handled;
    private Optional<Stamp> latest;

    private ModelWatch(Path file, ModelSwap swap, Consumer<String> refused, Optional<Stamp> handled) {
        this.file = file;
        this.swap = swap;
        this.refused = refused;
        this.handled = handled;
        this.latest = handled;
    }

    /**
     * Starts to watch.
     *
     * @param stamp of the file before the model in use was read from it
     * @param every time from the end of one look to the next
     * @param refused receives a sentence on a file that is not served; called on another thread
     */
    public static ModelWatch start(
            Path file, Optional<Stamp> stamp, Duration every, ModelSwap swap, Consumer<String> refused) {
        ModelWatch watch = new ModelWatch(file, swap, refused, stamp);
        long nanos = every.toNanos();
        Future<?> _ = watch.clock.scheduleWithFixedDelay(watch::look, nanos, nanos, TimeUnit.NANOSECONDS);
        return watch;
    }

    /**
     * What tells a file from another one in its place without reading it.
     *
     * @param key identifies the file within its file system, if that has such keys; else empty
     */
    public record Stamp(Optional<Object> key, FileTime modified, long size) {
        /** The stamp of a file now, of the target for a link; empty if it cannot be read. */
        public static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(
                        Optional.ofNullable(attributes.fileKey()), attributes.lastModifiedTime(), attributes.size()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private boolean isOfSameFile(Stamp other) {
            return key.isPresent() && key.equals(other.key);
        }
    }

    /** A file that is written in place, which is not how a model is to be replaced, is first left to come to rest. */
    private void look() {
        Optional<Stamp> now = Stamp.of(file);
        boolean isAtRest = now.equals(latest);
        boolean isWritten = now.isPresent() && latest.isPresent() && now.get().isOfSameFile(latest.get());
        latest = now;
        if (now.equals(handled) || (isWritten && !isAtRest)) {
            return;
        }
        handled = now;
        try {
            load();
        } catch (MarqueeException e) {
            refuse("%s; the model in use stays in use".formatted(e.getMessage()));
        } catch (OutOfMemoryError e) {
            refuse(
                    "%s does not fit into memory in addition to the model in use, which stays in use; start the server with more (java -Xmx)"
                            .formatted(file));
        } catch (RuntimeException | Error e) {
            refuse("%s cannot be served (internal error: %s); the model in use stays in use".formatted(file, e));
        }
    }

    /** Not while the watch is being closed, which interrupts it. */
    private void refuse(String sentence) {
        if (!clock.isShutdown()) {
            refused.accept(sentence);
        }
    }

    private void load() {
        try (ModelFile open = ModelFile.open(file)) {
            if (swap.serves(open.card())) {
                return;
            }
        }
        swap.to(file);
    }

    /** Ends the watch; a model that is being loaded is not served any more. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
