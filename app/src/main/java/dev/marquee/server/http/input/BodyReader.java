package dev.marquee.server.http.input;

import dev.marquee.server.http.error.ClientDisconnectedException;
import dev.marquee.server.http.error.ExecutionCauses;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import io.helidon.http.HeaderNames;
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

/** Reads request bodies, with limits on size and time. */
public final class BodyReader {
    /** Closes the connection, since unread bytes of the body cannot be distinguished from the next request. */
    private static final Map<String, String> CLOSE = Map.of("Connection", "close");

    /**
     * A client that still sends when the connection closes may not see the response: a body that exceeds the limit by at
     * most this many bytes is read before.
     */
    private static final long MAX_DISCARDED = 1 << 20;

    private BodyReader() {}

    /**
     * Checks the content type of a body.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if the body has another content type or none
     */
    public static void requireType(ServerRequest request, String type) {
        // Helidon's own reading refuses blanks before the parameters, which HTTP allows.
        Optional<String> sent =
                request.headers().first(HeaderNames.CONTENT_TYPE).map(text -> text.split(";", 2)[0].strip());
        if (sent.filter(type::equalsIgnoreCase).isEmpty()) {
            throw new HttpErrorException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "the body has %s; send %s"
                            .formatted(sent.isEmpty() ? "no content type" : "another content type", type),
                    Map.of("Accept", type));
        }
    }

    /**
     * Reads the whole body.
     *
     * @param max maximum number of bytes
     * @param timeout how long the body may take to arrive
     * @throws HttpErrorException if it is larger or slower; reading stops then
     */
    public static byte[] read(ServerRequest request, int max, Duration timeout) {
        long length = request.headers().contentLength().orElse(0);
        if (length > max) {
            if (length <= max + MAX_DISCARDED) {
                inTime(timeout, () -> discard(request.content(), length));
            }
            throw tooLarge(max);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        // At most one byte more than there is: the stream reserves 16 KB for a body of unknown length, and many arrive
        // slowly.
        int most = Math.toIntExact(1 + (length > 0 ? length : max));
        byte[] bytes = inTime(timeout, () -> read(request.content(), most));
        if (bytes.length > max) {
            throw tooLarge(max);
        }
        return bytes;
    }

    /** Reads on another thread, because Helidon has no read timeout; that thread ends when the connection is closed. */
    private static byte[] inTime(Duration timeout, Callable<byte[]> reading) {
        FutureTask<byte[]> task = new FutureTask<>(reading);
        Thread.ofVirtual().name("body").start(task);
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpErrorException(
                    ProblemType.TOO_SLOW,
                    "the body took more than %d s to arrive; send less, or faster".formatted(timeout.toSeconds()),
                    CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientDisconnectedException(e);
        } catch (ExecutionException e) {
            throw ExecutionCauses.unwrap(e);
        }
    }

    /** Does not close the stream, because closing waits for the rest of the body. */
    private static byte[] read(ReadableEntity content, int most) {
        try {
            return content.inputStream().readNBytes(most);
        } catch (IOException | UncheckedIOException e) {
            throw new ClientDisconnectedException(e);
        } catch (CloseConnectionException | RequestException e) {
            throw e;
        } catch (RuntimeException e) {
            // Helidon does not handle parse errors in chunk headers.
            throw new HttpErrorException(
                    ProblemType.BAD_REQUEST, "the body is not valid HTTP; check its chunked encoding", CLOSE);
        }
    }

    private static byte[] discard(ReadableEntity content, long length) {
        try {
            content.inputStream().skipNBytes(length);
            return new byte[0];
        } catch (IOException | UncheckedIOException e) {
            throw new ClientDisconnectedException(e);
        }
    }

    private static HttpErrorException tooLarge(int max) {
        return new HttpErrorException(
                ProblemType.TOO_LARGE,
                "the body is larger than the limit of %,d bytes; send less".formatted(max),
                CLOSE);
    }
}
