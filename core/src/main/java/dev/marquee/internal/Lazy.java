package dev.marquee.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first needed; made twice, should two threads meet, so it must come out the same. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /**
     * A value that is made when it is first needed.
     *
     * @param maker of a value that is never null
     */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value. */
    public T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
