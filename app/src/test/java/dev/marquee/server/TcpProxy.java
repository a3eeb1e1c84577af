package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy that can be shut and opened again, to simulate a backend that disappears and comes back. */
final class TcpProxy implements AutoCloseable {
    private final int backendPort;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    private TcpProxy(int backendPort, ServerSocket listening) {
        this.backendPort = backendPort;
        this.listening = listening;
    }

    static TcpProxy to(int port) throws IOException {
        TcpProxy gate = new TcpProxy(port, listen(0));
        gate.acceptOn(gate.listening);
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
        for (Socket socket : connections) {
            socket.close();
        }
        connections.clear();
    }

    void open() throws IOException {
        listening = listen(port());
        acceptOn(listening);
    }

    private void acceptOn(ServerSocket at) {
        Thread.ofVirtual()
                .start(() -> runUntilShut(() -> {
                    while (true) {
                        Socket from = at.accept();
                        Socket to = new Socket(InetAddress.getLoopbackAddress(), backendPort);
                        forward(from, to);
                        forward(to, from);
                    }
                }));
    }

    private void forward(Socket from, Socket to) {
        connections.add(from);
        Thread.ofVirtual()
                .start(() -> runUntilShut(() -> {
                    try (from;
                            to) {
                        from.getInputStream().transferTo(to.getOutputStream());
                    }
                }));
    }

    private interface Transfer {
        void go() throws IOException;
    }

    private static void runUntilShut(Transfer transfer) {
        try {
            transfer.go();
        } catch (IOException e) {
            assertThat(e)
                    .as("a blocked socket call fails with this when the socket is closed")
                    .isInstanceOf(SocketException.class);
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
