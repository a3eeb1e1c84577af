package dev.marquee.server.http;

import dev.marquee.internal.Hashes;
import io.helidon.http.HeaderNames;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Conditional requests with {@code If-None-Match}. Tags are weak (RFC 9110, section 8.8.1), because compressed and plain
 * responses share a tag.
 */
public final class ETags {
    private static final int DIGITS = 16;

    private ETags() {}

    /**
     * The response, or 304 without computing it if the client has it already.
     *
     * @param version letters and digits, equal for equal responses to the same request
     */
    public static HttpResponse of(HttpRequest request, String version, Supplier<HttpResponse> response) {
        return response(request, version, "no-cache", response);
    }

    /**
     * The same of a user's data, which is for the client to keep, but not for caches. The tag tells responses to other queries apart, of
     * which the page keeps one; responses of other paths may share it, as some of them are parts of others.
     *
     * @param version of the data, the same for every query
     */
    public static HttpResponse ofUser(HttpRequest request, String version, Supplier<HttpResponse> response) {
        String tag = Hashes.sha256(version + '?' + request.rawQuery()).substring(0, DIGITS);
        return response(request, tag, "no-store", response);
    }

    private static HttpResponse response(
            HttpRequest request, String version, String caching, Supplier<HttpResponse> response) {
        String tag = "W/\"%s\"".formatted(version);
        boolean known = request.header(HeaderNames.IF_NONE_MATCH).stream().anyMatch(header -> knows(header, tag));
        HttpResponse result = known ? new HttpResponse(304, Map.of(), new HttpResponse.Content.None()) : response.get();
        return result.with("ETag", tag).with("Cache-Control", caching);
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
