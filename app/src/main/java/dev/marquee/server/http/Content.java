package dev.marquee.server.http;

import dev.marquee.service.Json;
import java.nio.charset.StandardCharsets;

/** What an answer holds. Sealed, because the writer must know how to send each kind. */
public sealed interface Content {
    /** Nothing. */
    record None() implements Content {}

    /** A value that {@link Json} writes. */
    record Json(Object value, String mediaType) implements Content {}

    /** Bytes as they are; they are shared and never changed. */
    record Bytes(SharedBytes bytes, String mediaType) implements Content {}

    /** A text in UTF-8. */
    static Content text(String text, String mediaType) {
        return new Bytes(new SharedBytes(text.getBytes(StandardCharsets.UTF_8)), mediaType);
    }
}
