package dev.marquee.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.cli.ServeProcess;
import dev.marquee.data.UserId;
import dev.marquee.server.ServedModels;
import dev.marquee.service.TrainedFiles;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import dev.marquee.service.serving.UserRef;
import dev.marquee.store.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three server processes on one model file and one PostgreSQL, behind HAProxy, under load. */
class ThreeServersTest {
    private static final int SERVERS = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private List<ServeProcess> servers = List.of();
    private Path model = Path.of("");
    private Path next = Path.of("");
    private int proxy;

    @BeforeEach
    void start() throws Exception {
        HaProxy.assumeThere();
        Postgres.assumeThere();
        model = ServedModels.tiny(folder);
        next = TrainedFiles.write(
                folder.resolve("next.marquee"),
                "als",
                folder.resolve("tiny").toString(),
                Map.of("rank", "2", "sweeps", "4", "regularization", "0.5"));
        servers = started(Postgres.newDatabase());
        HaProxy balancer =
                HaProxy.start(folder, servers.stream().map(ServeProcess::port).toList());
        opened.add(balancer);
        proxy = balancer.port();
        await(() -> status(proxy, "/health/ready") == 200);
    }

    private List<ServeProcess> started(String store) throws Exception {
        List<CompletableFuture<ServeProcess>> starting = IntStream.range(0, SERVERS)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> start(store)))
                .toList();
        List<ServeProcess> all = new ArrayList<>();
        for (CompletableFuture<ServeProcess> each : starting) {
            all.add(each.get(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        }
        return all;
    }

    private ServeProcess start(String store) {
        try {
            ServeProcess server = ServeProcess.start(
                    "--model",
                    model.toString(),
                    "--store",
                    store,
                    "--set",
                    "watch.seconds=1",
                    "--set",
                    "limits.rate=0");
            synchronized (opened) {
                opened.add(server);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws Exception {
        synchronized (opened) {
            for (AutoCloseable each : opened) {
                each.close();
            }
        }
        client.close();
    }

    @Test
    void noRequestFailsExceptThoseOfAKilledServerAndAllListTheSame() throws Exception {
        String rater =
                JSON.readTree(sent(proxy, "POST", "/api/v1/users")).get("user").asText();
        String created = ModelService.info(next).origin().created();
        try (Clients clients = new Clients(proxy, rater)) {
            clients.awaitFurther(100);

            Files.move(next, model, StandardCopyOption.ATOMIC_MOVE);
            for (ServeProcess server : servers) {
                await(() -> created(server).equals(created));
            }
            clients.awaitFurther(100);
            assertThat(clients.failures()).as("while the model is swapped").isEmpty();

            servers.getFirst().kill();
            long killed = System.nanoTime();
            clients.awaitFurther(200);
            assertThat(clients.failures())
                    .as("only what was in flight at the killed server")
                    .hasSizeLessThanOrEqualTo(Clients.COUNT)
                    .allMatch(failure -> failure.begun() < killed);
        }
        for (int user = 1; user <= 12; user++) {
            List<List<String>> lists = listsOfAll(Integer.toString(user));
            assertThat(lists).containsOnly(lists.getFirst());
            // Movies of equal taste differ by rounding alone, which depends on the kernels of the process.
            assertThat(lists.getFirst()).containsExactlyInAnyOrderElementsOf(expected(Integer.toString(user)));
        }
        assertThat(listsOfAll(rater))
                .doesNotContain(List.of())
                .containsOnly(listsOfAll(rater).getFirst());
    }

    private List<List<String>> listsOfAll(String user) {
        return servers.stream()
                .filter(ServeProcess::isAlive)
                .map(server ->
                        movies(sent(server.port(), "GET", "/api/v1/users/%s/recommendations?n=5".formatted(user))))
                .toList();
    }

    private List<String> expected(String user) {
        return ModelService.open(model)
                .recommend(List.of(new UserRef.Known(new UserId(user))), new ListRequest(5, List.of(), 0))
                .recommendations()
                .stream()
                .map(movie -> movie.movie().movie().value())
                .toList();
    }

    private static List<String> movies(String json) {
        try {
            List<String> movies = new ArrayList<>();
            for (JsonNode movie : JSON.readTree(json).get("recommendations")) {
                movies.add(movie.get("movie").asText());
            }
            return movies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String created(ServeProcess server) {
        try {
            return JSON.readTree(sent(server.port(), "GET", "/api/v1/model"))
                    .at("/origin/created")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the deadline").isBefore(deadline);
        }
    }

    private int status(int port, String path) {
        try {
            return client.send(request(port, "GET", path), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sent(int port, String method, String path) {
        try {
            return client.send(request(port, method, path), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(int port, String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
        return (method.equals("GET") ? request : request.method(method, BodyPublishers.ofString(""))).build();
    }
}
