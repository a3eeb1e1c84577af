package dev.marquee.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Cross-origin resource sharing, by the Fetch standard. Origins that are not listed get no CORS header, so that browsers hide
 * the response from their pages.
 *
 * @param origins allowed ones, such as {@code https://example.org}
 */
record Cors(Set<String> origins) {
    private static final String EXPOSED_HEADERS = "ETag, Retry-After, X-Request-Id, Location";
    private static final String ALLOWED_HEADERS =
            "Authorization, Content-Type, If-None-Match, X-API-Key, X-Request-Id, X-User-Token";
    private static final String MAX_AGE_SECONDS = "600";

    Cors {
        origins = Set.copyOf(origins);
    }

    /** The CORS headers of a response. */
    Map<String, String> headers(ServerRequest request) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Origin");
        request.headers().first(HeaderNames.ORIGIN).filter(origins::contains).ifPresent(origin -> {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        });
        return headers;
    }

    /** The response to {@code OPTIONS}: the methods of the path and, for a listed origin, the CORS preflight headers. */
    HttpResponse options(ServerRequest request, Resource resource) {
        HttpResponse response = HttpResponse.noContent().with("Allow", resource.allow());
        boolean listed = request.headers()
                .first(HeaderNames.ORIGIN)
                .filter(origins::contains)
                .isPresent();
        return listed
                ? response.with("Access-Control-Allow-Methods", resource.allow())
                        .with("Access-Control-Allow-Headers", ALLOWED_HEADERS)
                        .with("Access-Control-Max-Age", MAX_AGE_SECONDS)
                : response;
    }
}
