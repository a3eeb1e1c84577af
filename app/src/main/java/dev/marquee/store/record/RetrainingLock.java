package dev.marquee.store.record;

/** Held while a model is retrained, so that no other server does the same. Closing it releases it. */
@FunctionalInterface
public interface RetrainingLock extends AutoCloseable {
    /** Releases the lock. */
    @Override
    void close();
}
