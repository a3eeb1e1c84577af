package dev.marquee.server.http.input;

import dev.marquee.server.http.error.ClientDisconnectedException;
import dev.marquee.server.http.error.ExecutionCauses;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import io.helidon.http.RequestException;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads bodies, up to a limit of bytes and of time. */
public final class Bodies {
    /** What was not read cannot be told from the next request. */
    private static final Map<String, String> HANG_UP = Map.of("Connection", "close");

    private Bodies() {}

    /**
     * Checks the content type of a body.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if the body is of another type, or of none
     */
    public static void requireType(ServerRequest request, String type) {
        Optional<String> sent;
        try {
            sent = request.headers()
                    .contentType()
                    .map(sentType -> sentType.mediaType().text());
        } catch (IllegalArgumentException e) {
            sent = Optional.of("unreadable");
        }
        if (sent.filter(type::equalsIgnoreCase).isEmpty()) {
            throw new HttpErrorException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "the body is of %s; send %s".formatted(sent.isEmpty() ? "no type" : "another type", type),
                    Map.of("Accept", type));
        }
    }

    /**
     * The whole body.
     *
     * @param max bytes
     * @param longest that it may take to arrive
     * @throws HttpErrorException if it is larger, or slower, of which no more is read then
     */
    public static byte[] read(ServerRequest request, int max, Duration longest) {
        if (request.headers().contentLength().orElse(0) > max) {
            throw tooLarge(max);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        byte[] bytes = inTime(longest, () -> read(request.content(), max));
        if (bytes.length > max) {
            throw tooLarge(max);
        }
        return bytes;
    }

    /** Helidon waits for ever for what does not come, so a thread of its own does, until the connection is closed. */
    private static byte[] inTime(Duration longest, Callable<byte[]> reading) {
        FutureTask<byte[]> task = new FutureTask<>(reading);
        Thread.ofVirtual().name("body").start(task);
        try {
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpErrorException(
                    ProblemType.TOO_SLOW,
                    "the body took more than %d s to arrive; send less, or faster".formatted(longest.toSeconds()),
                    HANG_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientDisconnectedException(e);
        } catch (ExecutionException e) {
            throw ExecutionCauses.by(e);
        }
    }

    /** The stream is not closed, for that would wait for whatever is still to come. */
    private static byte[] read(ReadableEntity content, int max) {
        try {
            return content.inputStream().readNBytes(max + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new ClientDisconnectedException(e);
        } catch (CloseConnectionException | RequestException e) {
            throw e;
        } catch (RuntimeException e) {
            // Helidon takes no care of what it parses between the parts of a body.
            throw new HttpErrorException(
                    ProblemType.BAD_REQUEST, "the body is not sent as HTTP has it; mend its chunks", HANG_UP);
        }
    }

    private static HttpErrorException tooLarge(int max) {
        return new HttpErrorException(
                ProblemType.TOO_LARGE,
                "the body is larger than %,d bytes, the most that is taken here; send less".formatted(max),
                HANG_UP);
    }
}
