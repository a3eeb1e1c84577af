package dev.marquee.service.serving;

import dev.marquee.internal.Lazy;
import java.time.Instant;

/** A model from when it begins to answer, and what is computed once for it. */
public final class Serving {
    private final ModelService service;
    private final Instant since;
    private final Lazy<RatingProfile> allUsers;

    Serving(ModelService service, Instant since) {
        this.service = service;
        this.since = since;
        this.allUsers = new Lazy<>(() -> RatingProfile.ofAll(service.data()));
    }

    public ModelService service() {
        return service;
    }

    Instant since() {
        return since;
    }

    /** What everybody rates. */
    public RatingProfile allUsers() {
        return allUsers.get();
    }
}
