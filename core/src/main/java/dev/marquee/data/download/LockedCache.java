package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.InterruptOnShutdown;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;

/**
 * Works on a name in a cache while no other thread or process does, so that an interrupt or a shutdown ends the work cleanly.
 *
 * @param cache created when first needed
 */
public record LockedCache(Path cache) {
    /** What is done with the lock; an {@link IOException} is an error of the cache, never of the network. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work. */
        T run() throws IOException, InterruptedException;
    }

    /**
     * Waits for the lock of a name and does the work.
     *
     * @param what is done, as the beginning of a sentence about its interruption
     * @throws MarqueeException if the work is interrupted, whereupon the interrupt status stays set, or if the cache cannot be
     *     written
     */
    public <T> T locked(String name, String what, Work<T> work) {
        try (var _ = new InterruptOnShutdown();
                var _ = CacheLock.acquire(cache, name)) {
            return work.run();
        } catch (InterruptedException | ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            throw new MarqueeException(what + " was interrupted; run it again to resume", e);
        } catch (IOException e) {
            throw new MarqueeException(
                    "cannot write to the cache %s (%s); free some space there or set %s to another directory"
                            .formatted(cache, reason(e), CacheLocation.VARIABLE),
                    e);
        }
    }

    /** The kind of an error and its message, if it has one. */
    static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }
}
