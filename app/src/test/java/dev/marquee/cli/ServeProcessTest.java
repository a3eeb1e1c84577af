package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.Postgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, shutdown and output of {@code serve}. */
class ServeProcessTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final String BODY = "{\"ratings\":[{\"movie\":\"2\",\"rating\":5}]}";
    private static final int ENDED_BY_SIGTERM = 143;

    private static String model = "";

    @TempDir
    private static Path folderOfModel;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        model = TrainedModel.bias(folderOfModel);
    }

    @Test
    void finishesInFlightRequestsOnSigterm() throws Exception {
        try (ServeProcess serving = ServeProcess.start("--model", model, "--store", store());
                Socket socket = new Socket(HERE, serving.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: %d\r\n\r\n".formatted(BODY.length()))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // The server requests the body, so the request is in flight.
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");

            serving.sendSigterm();
            awaitPortClosed(serving.port());
            assertThat(serving.isAlive()).isTrue();
            out.write(BODY.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200", "\"recommendations\"");
            assertThat(serving.awaitSilentExit()).isEqualTo(ENDED_BY_SIGTERM);
        }
    }

    private static void awaitPortClosed(int port) throws IOException {
        while (true) {
            try (Socket another = new Socket(HERE, port)) {
                assertThat(another.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            } catch (SocketException e) {
                // Reset because it was queued on the socket that closed; the next attempt is refused.
                assertThat(e).isInstanceOf(SocketException.class);
            }
        }
    }

    @Test
    void acceptsKeysCreatedAndRejectsKeysRevokedWhileRunning() throws Exception {
        Postgres.assumeThere();
        String store = Postgres.newDatabase();
        CapturedTerminal pipe = CapturedTerminal.pipe();
        pipe.json("keys", "add", "first", "--scope", "admin", "--store", store);
        try (ServeProcess serving = ServeProcess.start("--model", model, "--store", store);
                HttpClient client = HttpClient.newHttpClient()) {
            String key = CapturedTerminal.pipe()
                    .json("keys", "add", "second", "--scope", "read", "--store", store)
                    .get("key")
                    .asText();

            assertThat(status(client, serving, key)).isEqualTo(200);
            assertThat(status(client, serving, key + "x")).isEqualTo(401);

            assertThat(CapturedTerminal.pipe()
                            .json("keys", "remove", "second", "--store", store)
                            .get("left")
                            .asInt())
                    .isEqualTo(1);
            assertThat(status(client, serving, key)).isEqualTo(401);

            serving.sendSigterm();
            assertThat(serving.awaitSilentExit()).isEqualTo(ENDED_BY_SIGTERM);
        }
    }

    private static int status(HttpClient client, ServeProcess serving, String key) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:%d/api/v1/genres".formatted(serving.port())))
                                .header("X-API-Key", key)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void opensNeitherPortNorStoreForADamagedModel() throws IOException {
        Path damaged = folder.resolve("damaged.marquee");
        byte[] bytes = Files.readAllBytes(Path.of(model));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        int port = freePort();
        CapturedTerminal pipe = CapturedTerminal.pipe();

        assertThat(pipe.run("serve", "--model", damaged.toString(), "--store", store(), "--port", "" + port))
                .isEqualTo(1);

        assertThat(pipe.out()).isEmpty();
        assertThat(pipe.err())
                .startsWith("marquee: model file " + damaged + " was altered")
                .hasLineCount(1);
        assertThat(Path.of(store())).doesNotExist();
        try (ServerSocket free = new ServerSocket(port, 1, HERE)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, HERE)) {
            return any.getLocalPort();
        }
    }

    private String store() {
        return folder.resolve("users.db").toString();
    }
}
