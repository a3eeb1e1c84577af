package dev.marquee.server.api;

import dev.marquee.service.serving.LiveModel;
import dev.marquee.service.serving.ModelService;
import java.util.Optional;
import java.util.function.Supplier;

/** The model that answers now, with its version, which is made once a model. Safe to share. */
public final class Current implements Supplier<Served> {
    private final LiveModel live;
    private final String release;
    private volatile Optional<Served> latest = Optional.empty();

    /**
     * Names the version of a live model.
     *
     * @param release of this program
     */
    public Current(LiveModel live, String release) {
        this.live = live;
        this.release = release;
    }

    @Override
    public Served get() {
        ModelService service = live.service();
        return latest.filter(served -> served.service() == service).orElseGet(() -> serve(service));
    }

    private Served serve(ModelService service) {
        Served served = Served.of(service, release);
        latest = Optional.of(served);
        return served;
    }
}
