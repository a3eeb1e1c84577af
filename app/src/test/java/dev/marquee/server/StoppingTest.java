package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server starts and ends. */
class StoppingTest {
    private static final String BODY = "{\"ratings\":[{\"movie\":\"2\",\"rating\":5}]}";

    @TempDir
    private Path folder;

    @Test
    void finishesWhatIsInFlight() throws Exception {
        try (TestServer server = TestServer.start(ServedModels.tiny(folder));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: %d\r\n\r\n".formatted(BODY.length()))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // The server asks for the body, so the request is in its hands.
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");

            Thread stopping = Thread.ofVirtual().start(server::stop);
            awaitNobodyListening(server.port());
            out.write(BODY.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("HTTP/1.1 200", "\"recommendations\"");
            stopping.join();
        }
    }

    private static void awaitNobodyListening(int port) throws IOException {
        while (true) {
            try (Socket another = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(another.isConnected()).isTrue();
            } catch (ConnectException e) {
                return;
            } catch (SocketException e) {
                // Reset, having waited in the queue of a socket that was closed: the next will be refused.
                assertThat(e).isInstanceOf(SocketException.class);
            }
        }
    }

    @Test
    void saysThatThePortIsTaken() {
        Path model = ServedModels.tiny(folder);
        try (TestServer server = TestServer.start(model)) {
            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> TestServer.start(model, "listen.port=" + server.port()))
                    .withMessageContaining("cannot listen on 127.0.0.1:" + server.port());
        }
    }

    @Test
    void doesNotStartOnACorruptModel() throws IOException {
        Path model = ServedModels.tiny(folder);
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TestServer.start(model))
                .withMessageContaining(model.toString());
    }

    @Test
    void saysWhichCertificateIsMissing() {
        Path model = ServedModels.tiny(folder);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TestServer.start(model, "listen.tlsCertificate=no.pem", "listen.tlsKey=no.key"))
                .withMessageContaining("certificate file no.pem does not exist");
    }
}
