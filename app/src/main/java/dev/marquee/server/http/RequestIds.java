package dev.marquee.server.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Request ids, which connect a response, the server's logs and the client's logs. */
final class RequestIds {
    static final String NAME = "X-Request-Id";

    private static final HeaderName HEADER = HeaderNames.create(NAME);
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    /** The id that the client sent if it is safe to log, else a new one. */
    static String of(Headers headers) {
        return headers.first(HEADER)
                .filter(id -> WELL_FORMED.matcher(id).matches())
                .orElseGet(RequestIds::next);
    }

    /** 64 random bits: unique within a log, but not a secret. */
    static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
