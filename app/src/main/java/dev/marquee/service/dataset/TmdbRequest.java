package dev.marquee.service.dataset;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The movies that are fetched from TMDb.
 *
 * @param data the data set with the movies; ignored if there are links
 * @param links a CSV with the column {@code tmdbId}, in place of the data
 * @param key an API key or access token of the user
 * @param api the origin of TMDb's API
 */
public record TmdbRequest(DataRequest data, Optional<Path> links, String key, String api) {
    /** Without the key. */
    @Override
    public String toString() {
        return "TmdbRequest[%s, %s, %s]".formatted(data, links, api);
    }
}
