package dev.marquee.service.serving;

import dev.marquee.internal.Hashes;
import dev.marquee.internal.Lazy;
import dev.marquee.internal.Release;
import dev.marquee.service.Json;
import java.time.Instant;

/**
 * A model that a server serves. Each request is handled by one of these from beginning to end.
 *
 * @param version of the model and of this program: a response of another version may differ
 * @param since the time at which it was put into service
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
