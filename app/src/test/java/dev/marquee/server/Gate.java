package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port in front of another one, which can be shut and opened again, as if what is behind it had gone and come back. */
final class Gate implements AutoCloseable {
    private final int behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    private Gate(int behind, ServerSocket listening) {
        this.behind = behind;
        this.listening = listening;
    }

    static Gate to(int port) throws IOException {
        Gate gate = new Gate(port, listen(0));
        gate.letIn(gate.listening);
        return gate;
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    }

    int port() {
        return listening.getLocalPort();
    }

    void shut() throws IOException {
        listening.close();
        for (Socket socket : through) {
            socket.close();
        }
        through.clear();
    }

    void open() throws IOException {
        listening = listen(port());
        letIn(listening);
    }

    private void letIn(ServerSocket at) {
        Thread.ofVirtual()
                .start(() -> untilShut(() -> {
                    while (true) {
                        Socket from = at.accept();
                        Socket to = new Socket(InetAddress.getLoopbackAddress(), behind);
                        pass(from, to);
                        pass(to, from);
                    }
                }));
    }

    private void pass(Socket from, Socket to) {
        through.add(from);
        Thread.ofVirtual()
                .start(() -> untilShut(() -> {
                    try (from;
                            to) {
                        from.getInputStream().transferTo(to.getOutputStream());
                    }
                }));
    }

    private interface Passing {
        void go() throws IOException;
    }

    private static void untilShut(Passing passing) {
        try {
            passing.go();
        } catch (IOException e) {
            assertThat(e)
                    .as("how whoever waits at a socket learns that it was closed")
                    .isInstanceOf(SocketException.class);
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
