package dev.marquee.server.api;

import dev.marquee.internal.Hashes;
import dev.marquee.service.Json;
import dev.marquee.service.ModelInfo;
import dev.marquee.service.serving.ModelService;

/**
 * The model that answers a request from its beginning to its end.
 *
 * @param service asks it
 * @param version tells its answers from those of another model, or of another release of this program
 */
public record Served(ModelService service, String version) {
    private static final int DIGITS = 16;

    /**
     * A model as this release serves it.
     *
     * @param release of this program
     */
    public static Served of(ModelService service, String release) {
        ModelInfo info = service.info();
        String hash = Hashes.sha256(release + Json.write(info));
        return new Served(service, hash.substring(0, DIGITS));
    }
}
