package dev.marquee.service.dataset;

import dev.marquee.data.UsageException;
import java.util.Map;

/**
 * How large the cache of parsed ratings may be.
 *
 * @param bytes 0 if nothing is to be stored
 */
record CacheSize(long bytes) {
    /** The environment variable that sets it, in gigabytes; 0 stores nothing. */
    static final String VARIABLE = "MARQUEE_CACHE_GB";

    private static final long GB = 1_000_000_000;
    private static final int DEFAULT_GB = 5;
    private static final int MAX_GB = 1_000_000;

    /** The size that an environment variable sets. */
    static CacheSize in(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "");
        if (!text.isBlank() && !text.strip().matches("\\d{1,7}")) {
            throw invalid(text);
        }
        int gigabytes = text.isBlank() ? DEFAULT_GB : Integer.parseInt(text.strip());
        if (gigabytes > MAX_GB) {
            throw invalid(text);
        }
        return new CacheSize(gigabytes * GB);
    }

    private static UsageException invalid(String text) {
        return new UsageException(
                "%s=%s is not a number of gigabytes; set it to 0..%,d".formatted(VARIABLE, text, MAX_GB));
    }
}
