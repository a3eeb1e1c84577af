package dev.marquee.service.serving;

import dev.marquee.internal.Hashes;
import dev.marquee.internal.Lazy;
import dev.marquee.service.Json;
import dev.marquee.service.Release;
import java.time.Instant;

/**
 * A model while a server serves it. A request is answered by one of these from beginning to end.
 *
 * @param version of the model and of this program: a response of another version may differ
 * @param since when it began to serve
 * @param overall the rating profile of all users, computed when first needed
 */
public record ServedModel(ModelService service, String version, Instant since, Lazy<RatingProfile> overall) {
    private static final int DIGITS = 16;

    static ServedModel of(ModelService service, Instant since) {
        return new ServedModel(service, version(service), since, new Lazy<>(() -> RatingProfile.ofAll(service.data())));
    }

    private static String version(ModelService service) {
        return Hashes.sha256(Release.VERSION + Json.write(service.info())).substring(0, DIGITS);
    }
}
