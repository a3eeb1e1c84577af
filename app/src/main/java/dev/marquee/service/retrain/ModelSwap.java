package dev.marquee.service.retrain;

import java.nio.file.Path;

/** Lets another model answer. */
@FunctionalInterface
public interface ModelSwap {
    /**
     * Opens a model file; requests that begin after this returns are answered by it, others by the model they began with.
     *
     * @throws dev.marquee.data.MarqueeException if it cannot be opened; the model before then answers on
     */
    void to(Path file);
}
