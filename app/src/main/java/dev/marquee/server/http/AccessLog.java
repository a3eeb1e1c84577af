package dev.marquee.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.MarqueeException;
import dev.marquee.server.settings.AccessLogSetting;
import dev.marquee.service.Json;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Access log with one line of JSON per request. Keys, user ids and query values are secrets and never logged. A line that
 * cannot be written is dropped, so that logging never fails a request. Thread-safe.
 */
final class AccessLog implements AutoCloseable {
    private final AccessLogSetting setting;
    private OutputStream out;

    private AccessLog(AccessLogSetting setting, OutputStream out) {
        this.setting = setting;
        this.out = out;
    }

    /** @throws MarqueeException if the file cannot be opened */
    static AccessLog open(AccessLogSetting setting) {
        return new AccessLog(setting, stream(setting));
    }

    private static OutputStream stream(AccessLogSetting setting) {
        return switch (setting) {
            case AccessLogSetting.Off() -> OutputStream.nullOutputStream();
            case AccessLogSetting.StandardError() -> new FileOutputStream(FileDescriptor.err);
            case AccessLogSetting.ToFile(Path file) -> {
                try {
                    yield new FileOutputStream(file.toFile(), true);
                } catch (IOException e) {
                    throw new MarqueeException(
                            "the access log %s cannot be opened; check its folder and permissions".formatted(file), e);
                }
            }
        };
    }

    /**
     * Opens the file again, after another program has renamed it; no line is lost.
     *
     * @throws MarqueeException if it cannot be opened; the open one stays in use
     */
    void reopen() {
        if (setting instanceof AccessLogSetting.ToFile) {
            OutputStream next = stream(setting);
            synchronized (this) {
                close();
                out = next;
            }
        }
    }

    /**
     * One entry.
     *
     * @param time when the request was answered, in ISO 8601
     * @param key the name of the API key
     */
    record Line(
            String time,
            String id,
            String address,
            Optional<String> key,
            @JsonUnwrapped Target target,
            @JsonUnwrapped Result result) {}

    /**
     * The requested operation.
     *
     * @param route the path template
     * @param query the names of the query parameters
     */
    record Target(
            String method,
            String route,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> query) {
        Target {
            query = List.copyOf(query);
        }
    }

    /** The outcome of a request; {@code bytes} is the size of the content sent. */
    record Result(int status, int bytes, double millis) {}

    /** @param line evaluated only if the log is on */
    void write(Supplier<Line> line) {
        if (setting instanceof AccessLogSetting.Off) {
            return;
        }
        byte[] json = Json.ascii(line.get());
        byte[] terminated = Arrays.copyOf(json, json.length + 1);
        terminated[json.length] = '\n';
        try {
            synchronized (this) {
                out.write(terminated);
            }
        } catch (IOException e) {
            // Dropped: a log that cannot be written has nowhere to report it.
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (setting instanceof AccessLogSetting.ToFile) {
                out.close();
            } else {
                out.flush();
            }
        } catch (IOException e) {
            // Ignored, as in write.
        }
    }
}
