package dev.marquee.service.serving;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The model that answers. Another can take its place at any time; who took the current one goes on with it to the end of
 * their answer. Thread-safe.
 */
public final class LiveModel {
    private final InstantSource clock;
    private volatile Serving current;

    /**
     * Serves a first model.
     *
     * @param clock says since when a model answers
     */
    public LiveModel(ModelService first, InstantSource clock) {
        this.clock = clock;
        this.current = new Serving(first, clock.instant());
    }

    /** The one that answers now; to be asked for once a request. */
    public ModelService service() {
        return current.service();
    }

    /** Since when the one that answers now does so. */
    public Instant since() {
        return current.since();
    }

    /** Lets another answer from now on, and gives the one that did so far. */
    public synchronized ModelService swap(ModelService next) {
        ModelService before = current.service();
        current = new Serving(next, clock.instant());
        return before;
    }

    public Serving serving() {
        return current;
    }
}
