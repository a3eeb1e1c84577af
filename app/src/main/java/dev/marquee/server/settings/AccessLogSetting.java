package dev.marquee.server.settings;

import java.nio.file.Path;

/** Where a line a request goes. Sealed, because there are just these places. */
public sealed interface AccessLogSetting {
    /** Nowhere. */
    record Off() implements AccessLogSetting {}

    /** To standard error. */
    record StandardError() implements AccessLogSetting {}

    /** To the end of a file. */
    record ToFile(Path file) implements AccessLogSetting {}

    static AccessLogSetting of(String text) {
        return switch (text) {
            case "", "off" -> new Off();
            case "stderr" -> new StandardError();
            default -> new ToFile(Path.of(text));
        };
    }
}
