package dev.marquee.service.serving;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The model that a server currently serves. It can be swapped at any time; a request that began with the previous model
 * completes with it. Thread-safe.
 */
public final class LiveModel implements Supplier<ServedModel> {
    private final InstantSource clock;
    private volatile ServedModel current;

    /**
     * Serves a first model.
     *
     * @param clock gives the time at which a model is put into service
     */
    public LiveModel(ModelService first, InstantSource clock) {
        this.clock = clock;
        this.current = ServedModel.of(first, clock.instant());
    }

    /** The current model. Call it once per request. */
    @Override
    public ServedModel get() {
        return current;
    }

    /** Serves another model from now on, and returns the previous one. */
    public synchronized ModelService swap(ModelService next) {
        ModelService before = current.service();
        current = ServedModel.of(next, clock.instant());
        return before;
    }
}
