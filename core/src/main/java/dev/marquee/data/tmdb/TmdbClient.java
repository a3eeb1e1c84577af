package dev.marquee.data.tmdb;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.download.TransferPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests movies from TMDb one by one over one connection, and pauses before each, which keeps far below TMDb's limit of some 40
 * requests per second. Waits when TMDb says so. Messages have the path of a request, never its query, which may have the key.
 */
final class TmdbClient implements AutoCloseable {
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(50);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** How often in a row TMDb may ask to wait. */
    private static final int MAX_WAITS = 10;

    private final URI base;
    private final TmdbKey key;
    private final TransferPolicy policy;
    private final Pause pause;
    private final HttpClient client;

    /** @param base the address of the API, ending with a slash */
    TmdbClient(URI base, TmdbKey key, TransferPolicy policy, Pause pause) {
        this.base = base;
        this.key = key;
        this.policy = policy;
        this.pause = pause;
        // Without redirects, which could lead the key elsewhere.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(policy.stallTimeout())
                .build();
    }

    /** Waits for a time; in tests it only records that. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** A network error that a retry may fix. The message is a clause. */
    private static final class TemporaryException extends Exception {
        private static final long serialVersionUID = 1L;

        TemporaryException(String message) {
            super(message);
        }
    }

    /**
     * The movie with an id, or {@link TmdbMovie#missing} if TMDb has none.
     *
     * @throws MarqueeException if the key is refused, or all attempts fail
     */
    TmdbMovie movie(String id) throws InterruptedException {
        String path = "3/movie/" + id;
        Duration next = policy.firstPause();
        int waits = 0;
        for (int attempt = 1; ; ) {
            pause.of(BETWEEN_REQUESTS);
            try {
                HttpResponse<String> response = send(path);
                if (response.statusCode() != 429) {
                    return read(id, path, response);
                }
                waits++;
                if (waits > MAX_WAITS) {
                    throw new MarqueeException(
                            "TMDb asked %d times in a row to wait (status 429); run it again later to resume"
                                    .formatted(waits));
                }
                pause.of(wait(response));
            } catch (TemporaryException e) {
                if (attempt == policy.attempts()) {
                    throw new MarqueeException(
                            "%s could not be fetched: %s (attempt %d of %d); check the connection and run it again to resume"
                                    .formatted(base.resolve(path), e.getMessage(), attempt, policy.attempts()),
                            e);
                }
                attempt++;
                pause.of(next);
                next = next.multipliedBy(2);
            }
        }
    }

    private HttpResponse<String> send(String path) throws TemporaryException, InterruptedException {
        CompletableFuture<HttpResponse<String>> pending = client.sendAsync(
                key.request(base, path, "append_to_response=" + TmdbMovie.PARTS).build(), BodyHandlers.ofString());
        try {
            return pending.get(policy.stallTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TemporaryException("no response arrived within %s seconds"
                    .formatted(policy.stallTimeout().toMillis() / 1000.0));
        } catch (ExecutionException e) {
            throw new TemporaryException(reason(e.getCause() == null ? e : e.getCause()));
        } finally {
            pending.cancel(true);
        }
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "the server does not respond";
            case ConnectException _ -> "there is no connection to the server";
            case IOException _ -> "the connection broke (%s)".formatted(cause.getMessage());
            default -> throw new IllegalStateException(cause);
        };
    }

    private TmdbMovie read(String id, String path, HttpResponse<String> response) throws TemporaryException {
        int status = response.statusCode();
        // Another server's 404 would mark all movies as missing.
        if (status == 404 && TmdbMovie.isError(response.body())) {
            return TmdbMovie.missing(id);
        }
        if (status == 401 || status == 403) {
            throw new MarqueeException("TMDb refused the key (status %d); check it in the settings of your TMDb account"
                    .formatted(status));
        }
        if (status >= 500 || status == 408) {
            throw new TemporaryException("the server returned status " + status);
        }
        if (status != 200) {
            throw new MarqueeException(
                    "%s cannot be fetched: the server returned status %d; check the address of TMDb's API"
                            .formatted(base.resolve(path), status));
        }
        return TmdbMovie.parse(response.body())
                .filter(movie -> movie.id().equals(id))
                .orElseThrow(() -> new TemporaryException("the response is not the JSON of this movie"));
    }

    /** As long as the response says, within bounds. */
    private static Duration wait(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(time -> time.compareTo(SHORTEST_WAIT) > 0)
                .map(time -> time.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : time)
                .orElse(SHORTEST_WAIT);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
