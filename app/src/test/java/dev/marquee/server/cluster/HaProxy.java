package dev.marquee.server.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** HAProxy with the configuration of {@code packaging/haproxy.cfg}, on a free port in front of other servers. */
final class HaProxy implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("..", "packaging", "haproxy.cfg");
    private static final int FIRST_PORT = 8081;

    private final Process process;
    private final int port;

    private HaProxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the tests if HAProxy is not installed. */
    static void assumeThere() {
        assumeTrue(program().isPresent(), "HAProxy is not installed on this machine");
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it; it listens soon after. */
    static HaProxy start(Path folder, List<Integer> servers) throws IOException {
        int port = freePort();
        String configuration = Files.readString(EXAMPLE)
                .replace("127.0.0.1:8000", "127.0.0.1:" + port)
                .replace("maxconn 10000", "maxconn 100");
        for (int server = 0; server < servers.size(); server++) {
            configuration =
                    configuration.replace("127.0.0.1:" + (FIRST_PORT + server), "127.0.0.1:" + servers.get(server));
        }
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
        return new HaProxy(
                new ProcessBuilder(program().orElseThrow().toString(), "-db", "-f", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("haproxy.log").toFile())
                        .start(),
                port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
