package dev.marquee.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
        Thread.ofVirtual().start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket from = at.accept();
                    Socket to = new Socket(InetAddress.getLoopbackAddress(), behind);
                    pass(from, to);
                    pass(to, from);
                } catch (IOException e) {
                    ignore(e);
                }
            }
        });
    }

    private void pass(Socket from, Socket to) {
        through.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                ignore(e);
            }
        });
    }

    /** Whoever is cut off says so; that is what the gate is for. */
    private static void ignore(IOException e) {
        if (e.getMessage() == null) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
