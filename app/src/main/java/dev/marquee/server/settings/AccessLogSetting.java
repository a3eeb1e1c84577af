package dev.marquee.server.settings;

import java.nio.file.Path;

/** Destination of the access log. Sealed, because there are only these three. */
public sealed interface AccessLogSetting {
    /** No access log. */
    record Off() implements AccessLogSetting {}

    /** Standard error. */
    record StandardError() implements AccessLogSetting {}

    /** A file, to which lines are appended. */
    record ToFile(Path file) implements AccessLogSetting {}

    static AccessLogSetting of(String text) {
        return switch (text) {
            case "off" -> new Off();
            case "stderr" -> new StandardError();
            default -> new ToFile(Path.of(text));
        };
    }
}
