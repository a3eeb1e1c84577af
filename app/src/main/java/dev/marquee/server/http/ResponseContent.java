package dev.marquee.server.http;

import dev.marquee.service.Json;
import java.nio.charset.StandardCharsets;

/** What an answer holds. Sealed, because the writer must know how to send each kind. */
public sealed interface ResponseContent {
    /** Nothing. */
    record None() implements ResponseContent {}

    /** A value that {@link Json} writes. */
    record Json(Object value, String mediaType) implements ResponseContent {}

    /** Bytes as they are; they are shared and never changed. */
    record Bytes(SharedBytes bytes, String mediaType) implements ResponseContent {}

    /** A text in UTF-8. */
    static ResponseContent text(String text, String mediaType) {
        return new Bytes(new SharedBytes(text.getBytes(StandardCharsets.UTF_8)), mediaType);
    }
}
