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
public record Answer(int status, Map<String, String> headers, Content content) {
    private static final String JSON = "application/json";

    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A value as JSON, which was found. */
    public static Answer json(Object value) {
        return json(200, value);
    }

    /** A value as JSON. */
    public static Answer json(int status, Object value) {
        return new Answer(status, Map.of("Cache-Control", "no-store"), new Content.Json(value, JSON));
    }

    /** Bytes as they are. */
    public static Answer of(Content content) {
        return new Answer(200, Map.of(), content);
    }

    /** Done, with nothing to say. */
    public static Answer none() {
        return new Answer(204, Map.of(), new Content.None());
    }

    /** The same with a header, or with another value of it. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, content);
    }
}
