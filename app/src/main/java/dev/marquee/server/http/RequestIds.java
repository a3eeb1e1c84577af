package dev.marquee.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names requests, so that an answer, a line of the log and a caller's own log can be told to belong together. */
final class RequestIds {
    static final String NAME = "X-Request-Id";

    private static final HeaderName HEADER = HeaderNames.create(NAME);
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    /** The id that the request brings, if it can be trusted in a log, or else a new one. */
    static String of(Headers headers) {
        return headers.first(HEADER)
                .filter(id -> WELL_FORMED.matcher(id).matches())
                .orElseGet(RequestIds::next);
    }

    /** Random enough not to meet again within a log; it protects nothing. */
    static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
