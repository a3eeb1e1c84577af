package dev.marquee.service.live;

import dev.marquee.data.Lazy;
import dev.marquee.service.ModelService;
import java.time.Instant;

/** A model from when it begins to answer, and what is computed once for it. */
final class Serving {
    private final ModelService service;
    private final Instant since;
    private final Lazy<RatingProfile> everyone;

    Serving(ModelService service, Instant since) {
        this.service = service;
        this.since = since;
        this.everyone = new Lazy<>(() -> RatingProfile.ofAll(service.data()));
    }

    ModelService service() {
        return service;
    }

    Instant since() {
        return since;
    }

    /** What everybody rates. */
    RatingProfile everyone() {
        return everyone.get();
    }
}
