package dev.marquee.server.http;

import io.helidon.http.HeaderNames;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Conditional requests with {@code If-None-Match}. Tags are weak (RFC 9110, section 8.8.1), because compressed and plain
 * responses share a tag.
 */
public final class ETags {
    private ETags() {}

    /**
     * The response, or 304 without computing it if the client has it already.
     *
     * @param version letters and digits, equal for equal responses to the same request
     */
    public static HttpResponse of(HttpRequest request, String version, Supplier<HttpResponse> response) {
        String tag = "W/\"%s\"".formatted(version);
        boolean known = request.header(HeaderNames.IF_NONE_MATCH).stream().anyMatch(header -> knows(header, tag));
        HttpResponse result = known ? new HttpResponse(304, Map.of(), new HttpResponse.Content.None()) : response.get();
        return result.with("ETag", tag).with("Cache-Control", "no-cache");
    }

    private static boolean knows(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(candidate -> candidate.equals("*") || weak(candidate).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
