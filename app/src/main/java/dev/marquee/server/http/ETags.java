package dev.marquee.server.http;

import io.helidon.http.HeaderNames;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that did not change are not sent again. Tags are weak (RFC 9110, section 8.8.1): the answer may be compressed or
 * not under the same tag.
 */
public final class ETags {
    private ETags() {}

    /**
     * The answer, or 304 where the request knows it already; then it is not even made.
     *
     * @param version equal for equal answers to the same request: letters and digits
     */
    public static HttpResponse of(HttpRequest asked, String version, Supplier<HttpResponse> answer) {
        String tag = "W/\"%s\"".formatted(version);
        boolean known = asked.header(HeaderNames.IF_NONE_MATCH).stream().anyMatch(header -> knows(header, tag));
        HttpResponse made = known ? new HttpResponse(304, Map.of(), new ResponseContent.None()) : answer.get();
        return made.with("ETag", tag).with("Cache-Control", "no-cache");
    }

    private static boolean knows(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || weak(one).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
