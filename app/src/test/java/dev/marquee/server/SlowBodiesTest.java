package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A body that arrives slowly, or not at all, does not block other requests for long. */
@Timeout(60)
class SlowBodiesTest {
    private static final String HEAD =
            "POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    @TempDir
    private Path folder;

    @Test
    void areRejectedAfterTheTimeout() throws IOException {
        try (TestServer server =
                TestServer.start(ServedModels.tiny(folder), "limits.bodySeconds=1", "limits.concurrent=1")) {
            assertThat(RawRequest.to(server, HEAD))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("/problems/too-slow", "took more than 1 s to arrive");
            assertThat(byteByByte(server)).startsWith("HTTP/1.1 408 ");
            assertThat(server.get("/api/v1/genres").status()).isEqualTo(200);
        }
    }

    @Test
    void leaveTheirPlacesAtWorkToOthers() throws IOException {
        try (TestServer server = TestServer.start(ServedModels.tiny(folder), "limits.concurrent=1");
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket slower = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            // One after the other: of two that are at work at once, the server sheds one.
            slow.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
            awaitBodiesUnderWay(server, 1);
            slower.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
            awaitBodiesUnderWay(server, 2);

            assertThat(server.get("/api/v1/genres").status()).isEqualTo(200);
        }
    }

    /** Waits until that many requests wait for their client, next to the one for the metrics, which alone is at work. */
    private static void awaitBodiesUnderWay(TestServer server, int count) throws IOException {
        String inFlight = "\nmarquee_http_requests_in_flight %d.0\n".formatted(count + 1);
        String metrics = "";
        while (!metrics.contains(inFlight) || !metrics.contains("\nmarquee_http_requests_working 1.0\n")) {
            metrics = server.get("/metrics").text();
        }
    }

    /** Sends a byte every 100 ms until the server responds. */
    private static String byteByByte(TestServer server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                try {
                    return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write(' ');
                }
            }
        }
    }
}
