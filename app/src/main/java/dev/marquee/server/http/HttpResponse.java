package dev.marquee.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that is still to be sent.
 *
 * @param status of HTTP
 * @param headers beside those that every answer has
 * @param content what it holds
 */
public record HttpResponse(int status, Map<String, String> headers, ResponseContent content) {
    private static final String JSON = "application/json";

    /** Copies the headers. */
    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** A value as JSON, which was found. */
    public static HttpResponse json(Object value) {
        return json(200, value);
    }

    /** A value as JSON. */
    public static HttpResponse json(int status, Object value) {
        return new HttpResponse(status, Map.of("Cache-Control", "no-store"), new ResponseContent.Json(value, JSON));
    }

    /** Bytes as they are. */
    public static HttpResponse of(ResponseContent content) {
        return new HttpResponse(200, Map.of(), content);
    }

    /** Done, with nothing to say. */
    public static HttpResponse none() {
        return new HttpResponse(204, Map.of(), new ResponseContent.None());
    }

    /** The same with a header, or with another value of it. */
    public HttpResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpResponse(status, more, content);
    }
}
