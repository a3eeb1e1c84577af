package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One GET request and its response, whose body is read piece by piece. Closing it at any point drops the connection.
 */
final class Exchange implements AutoCloseable {
    private final HttpClient client;
    private final Duration stallTimeout;
    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
    private final BodyQueue body = new BodyQueue();

    /** Sends the request and waits for the response headers. */
    Exchange(HttpRequest request, Duration stallTimeout) throws TransferException, InterruptedException {
        this.stallTimeout = stallTimeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(stallTimeout)
                .build();
        boolean received = false;
        try {
            // Not the request's own timeout: that may also cover the body, which can legitimately take hours.
            CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> pending =
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
            response = pending.get(stallTimeout.toNanos(), TimeUnit.NANOSECONDS);
            received = true;
        } catch (TimeoutException e) {
            throw stalled(stallTimeout);
        } catch (ExecutionException e) {
            throw error(e.getCause() == null ? e : e.getCause());
        } finally {
            if (!received) {
                client.shutdownNow();
            }
        }
        response.body().subscribe(body);
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /**
     * The exception for a response status that the caller cannot use.
     *
     * @throws MarqueeException if a retry would not help
     */
    TransferException error() {
        boolean temporary = status() >= 500 || status() == 408 || status() == 429;
        if (!temporary && status() >= 400) {
            throw new MarqueeException(
                    "%s cannot be downloaded: the server returned status %d; check the address and the connection"
                            .formatted(response.uri(), status()));
        }
        return new TransferException("the server returned status " + status());
    }

    /** The next piece of the body, or empty at its end. */
    Optional<List<ByteBuffer>> next() throws TransferException, InterruptedException {
        try {
            return body.next(stallTimeout);
        } catch (TimeoutException e) {
            throw stalled(stallTimeout);
        } catch (ExecutionException e) {
            throw error(e.getCause() == null ? e : e.getCause());
        }
    }

    private static TransferException stalled(Duration timeout) {
        return new TransferException("no data arrived for %s seconds".formatted(timeout.toMillis() / 1000.0));
    }

    private static TransferException error(Throwable cause) {
        String message = switch (cause) {
            case HttpConnectTimeoutException _ -> "the server does not respond";
            case ConnectException _ -> "there is no connection to the server";
            default -> "the connection broke (" + cause.getMessage() + ")";
        };
        return new TransferException(message, cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
