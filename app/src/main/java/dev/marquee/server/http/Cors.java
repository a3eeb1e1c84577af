package dev.marquee.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets pages of listed origins ask, by the Fetch standard. Pages of all others get no header, so that browsers keep the
 * answer from them.
 *
 * @param origins such as {@code https://example.org}
 */
record Cors(Set<String> origins) {
    private static final String ANSWERED = "ETag, Retry-After, X-Request-Id, Location";
    private static final String ASKED = "Authorization, Content-Type, If-None-Match, X-API-Key, X-Request-Id";
    private static final String SECONDS = "600";

    Cors {
        origins = Set.copyOf(origins);
    }

    /** What an answer to the request says of origins. */
    Map<String, String> headers(ServerRequest request) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Origin");
        request.headers().first(HeaderNames.ORIGIN).filter(origins::contains).ifPresent(origin -> {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", ANSWERED);
        });
        return headers;
    }

    /** The answer to {@code OPTIONS}: what the path takes, and to a listed origin, that it may. */
    HttpResponse options(ServerRequest request, Resource resource) {
        HttpResponse answer = HttpResponse.none().with("Allow", resource.allow());
        boolean listed = request.headers()
                .first(HeaderNames.ORIGIN)
                .filter(origins::contains)
                .isPresent();
        return listed
                ? answer.with("Access-Control-Allow-Methods", resource.allow())
                        .with("Access-Control-Allow-Headers", ASKED)
                        .with("Access-Control-Max-Age", SECONDS)
                : answer;
    }
}
