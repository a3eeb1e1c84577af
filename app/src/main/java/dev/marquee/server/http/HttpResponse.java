package dev.marquee.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response that has not been sent yet.
 *
 * @param status the HTTP status
 * @param headers in addition to those of every response
 * @param content the body
 */
public record HttpResponse(int status, Map<String, String> headers, ResponseContent content) {
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
        return new HttpResponse(status, Map.of("Cache-Control", "no-store"), new ResponseContent.Json(value, JSON));
    }

    /** A 200 response with the given content. */
    public static HttpResponse of(ResponseContent content) {
        return new HttpResponse(200, Map.of(), content);
    }

    /** A 204 response, without content. */
    public static HttpResponse noContent() {
        return new HttpResponse(204, Map.of(), new ResponseContent.None());
    }

    /** A copy with a header added or replaced. */
    public HttpResponse with(String header, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(header, value);
        return new HttpResponse(status, extended, content);
    }
}
