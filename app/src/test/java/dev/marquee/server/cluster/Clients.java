package dev.marquee.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Clients that request lists and rate, one request after another, until they are closed. */
final class Clients implements AutoCloseable {
    static final int COUNT = 6;

    private static final int USERS = 12;
    private static final int SECONDS = 15;

    /** A request that got no response, or another status than 2xx. */
    record Failure(long begun, String what) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(SECONDS))
            .build();
    private final int port;
    private final String rater;
    private final Semaphore completed = new Semaphore(0);
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;
    private volatile boolean closed;

    /** @param rater the stored user who rates */
    Clients(int port, String rater) {
        this.port = port;
        this.rater = rater;
        this.threads = IntStream.range(0, COUNT)
                .mapToObj(number -> Thread.ofVirtual().start(() -> run(number)))
                .toList();
    }

    private void run(int number) {
        for (int i = number; !closed; i++) {
            HttpRequest.Builder request = i % 5 == 0
                    ? to("/api/v1/users/%s/ratings/%d".formatted(rater, 1 + i % 3))
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString("{\"rating\":%d}".formatted(3 + i % 3)))
                    : to("/api/v1/users/%d/recommendations?n=5".formatted(1 + i % USERS));
            send(request.build());
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(SECONDS));
    }

    private void send(HttpRequest request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                failures.add(new Failure(begun, request + ": " + response.statusCode() + " " + response.body()));
            }
        } catch (IOException e) {
            failures.add(new Failure(begun, request + ": " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        completed.release();
    }

    /** Waits until further requests have completed. */
    void awaitFurther(int requests) throws InterruptedException {
        completed.drainPermits();
        assertThat(completed.tryAcquire(requests, SECONDS, TimeUnit.SECONDS))
                .as("%d further requests complete", requests)
                .isTrue();
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        client.shutdownNow();
    }
}
