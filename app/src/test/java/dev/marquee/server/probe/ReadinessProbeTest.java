package dev.marquee.server.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the health check of a container says. */
class ReadinessProbeTest {
    @Test
    void succeedsWhereTheServerIsReady() throws IOException {
        assertThat(failureAt(200)).isEmpty();
    }

    @Test
    void namesTheStatusOfAServerThatIsNotReady() throws IOException {
        assertThat(failureAt(503).orElseThrow()).contains("not ready").contains("503");
    }

    @Test
    void namesTheAddressWhereNoServerResponds() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(ReadinessProbe.failure(port(free)).orElseThrow())
                .contains("does not respond at http://127.0.0.1:" + free + "/health/ready");
    }

    private static Optional<String> failureAt(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return ReadinessProbe.failure(port(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, String> port(int port) {
        return Map.of("MARQUEE_LISTEN_PORT", String.valueOf(port));
    }
}
