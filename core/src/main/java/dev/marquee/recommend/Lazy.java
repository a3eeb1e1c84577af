package dev.marquee.recommend;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first needed; made twice, should two threads meet, so it must come out the same. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
