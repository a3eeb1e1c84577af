package dev.marquee.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response that has not been sent yet.
 *
 * @param status the HTTP status
 * @param headers in addition to those of every response
 * @param content the body
 */
public record HttpResponse(int status, Map<String, String> headers, Content content) {
    private static final String JSON = "application/json";

    /** Copies the headers. */
    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** A 200 response with a value as JSON. */
    public static HttpResponse json(Object value) {
        return json(200, value);
    }

    /** A response with a value as JSON, which caches must not store. */
    public static HttpResponse json(int status, Object value) {
        return new HttpResponse(status, Map.of("Cache-Control", "no-store"), new Content.Json(value, JSON));
    }

    /** A 200 response with the given content. */
    public static HttpResponse of(Content content) {
        return new HttpResponse(200, Map.of(), content);
    }

    /** A 204 response, without content. */
    public static HttpResponse noContent() {
        return new HttpResponse(204, Map.of(), new Content.None());
    }

    /** A copy with a header added or replaced. */
    public HttpResponse with(String header, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(header, value);
        return new HttpResponse(status, extended, content);
    }

    /** The content of a response. Sealed, because the writer must know how to send each kind. */
    public sealed interface Content {
        /** No content. */
        record None() implements Content {}

        /** A value to be serialized as JSON. */
        record Json(Object value, String mediaType) implements Content {}

        /** Immutable bytes that responses share. */
        record Bytes(SharedBytes bytes, String mediaType) implements Content {}

        /** A text, encoded in UTF-8. */
        static Content text(String text, String mediaType) {
            return new Bytes(new SharedBytes(text.getBytes(StandardCharsets.UTF_8)), mediaType);
        }
    }
}
