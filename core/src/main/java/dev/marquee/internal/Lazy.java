package dev.marquee.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lazily computed value. Two threads may compute it concurrently, so the results must be equal. Thread-safe. */
public final class Lazy<T> {
    private final Supplier<T> supplier;
    private volatile @Nullable T value;

    /**
     * Creates a lazy value.
     *
     * @param supplier computes the value, which is never null
     */
    public Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    /** The value. */
    public T get() {
        T current = value;
        if (current == null) {
            current = supplier.get();
            value = current;
        }
        return current;
    }
}
