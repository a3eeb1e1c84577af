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
 * A line of JSON a request. No key, no id of a person and no value of a query gets into it, for these are secrets. A line
 * that cannot be written is lost: who asks is served all the same. Safe to share.
 */
final class AccessLog implements AutoCloseable {
    private final OutputStream out;
    private final boolean silent;

    AccessLog(OutputStream out) {
        this(out, false);
    }

    private AccessLog(OutputStream out, boolean silent) {
        this.out = out;
        this.silent = silent;
    }

    /** @throws MarqueeException if the file cannot be opened */
    static AccessLog open(AccessLogSetting setting) {
        return switch (setting) {
            case AccessLogSetting.Off() -> new AccessLog(OutputStream.nullOutputStream(), true);
            case AccessLogSetting.StandardError() -> new AccessLog(new FileOutputStream(FileDescriptor.err));
            case AccessLogSetting.ToFile(Path file) -> {
                try {
                    yield new AccessLog(new FileOutputStream(file.toFile(), true));
                } catch (IOException e) {
                    throw new MarqueeException(
                            "the access log %s cannot be opened; check its folder and permissions".formatted(file), e);
                }
            }
        };
    }

    /**
     * What is told of a request.
     *
     * @param time when it was answered, by ISO 8601
     * @param key its name
     */
    record Line(
            String time,
            String id,
            String address,
            Optional<String> key,
            @JsonUnwrapped Target target,
            @JsonUnwrapped Result result) {}

    /**
     * What was asked for.
     *
     * @param route the path with names for its variable parts
     * @param query the names of its parameters
     */
    record Target(
            String method,
            String route,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> query) {
        Target {
            query = List.copyOf(query);
        }
    }

    /** What became of it. */
    record Result(int status, int bytes, double millis) {}

    /** @param line made only where it is written */
    void write(Supplier<Line> line) {
        if (silent) {
            return;
        }
        byte[] json = Json.bytes(line.get());
        byte[] whole = Arrays.copyOf(json, json.length + 1);
        whole[json.length] = '\n';
        try {
            synchronized (this) {
                out.write(whole);
            }
        } catch (IOException e) {
            // Lost, as said above: there is nowhere to complain to.
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            // As above.
        }
    }
}
