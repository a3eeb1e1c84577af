package dev.marquee.service.live;

import dev.marquee.service.ModelService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model that answers. Another can take its place at any time; who took the current one goes on with it to the end of
 * their answer. Thread-safe.
 */
public final class LiveModel {
    private final InstantSource clock;
    private final AtomicReference<Serving> current;

    /** @param clock says since when a model answers */
    public LiveModel(ModelService first, InstantSource clock) {
        this.clock = clock;
        this.current = new AtomicReference<>(new Serving(first, clock.instant()));
    }

    /** The one that answers now; to be asked for once a request. */
    public ModelService service() {
        return current.get().service();
    }

    /** Since when the one that answers now does so. */
    public Instant since() {
        return current.get().since();
    }

    /** Lets another answer from now on, and gives the one that did so far. */
    public ModelService swap(ModelService next) {
        return current.getAndSet(new Serving(next, clock.instant())).service();
    }

    Serving serving() {
        return current.get();
    }
}
