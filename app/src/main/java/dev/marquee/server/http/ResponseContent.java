package dev.marquee.server.http;

import java.nio.charset.StandardCharsets;

/** The content of a response. Sealed, because the writer must know how to send each kind. */
public sealed interface ResponseContent {
    /** No content. */
    record None() implements ResponseContent {}

    /** A value to be serialized as JSON. */
    record Json(Object value, String mediaType) implements ResponseContent {}

    /** Immutable bytes that responses share. */
    record Bytes(SharedBytes bytes, String mediaType) implements ResponseContent {}

    /** A text, encoded in UTF-8. */
    static ResponseContent text(String text, String mediaType) {
        return new Bytes(new SharedBytes(text.getBytes(StandardCharsets.UTF_8)), mediaType);
    }
}
