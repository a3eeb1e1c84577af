package dev.marquee.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy on a free port in front of a server, with the latency and the rate of a phone's network: every byte arrives half a
 * round trip after it was sent, a connection costs one round trip more, and all connections share the rate towards the client.
 * Counts the bytes towards the client.
 */
final class SlowNetwork implements AutoCloseable {
    private static final int PIECE = 1460;

    private final ServerSocket listening;
    private final int server;
    private final long halfTripNanos;
    private final long nanosPerByte;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong freeAt = new AtomicLong(System.nanoTime());

    /** Bytes that arrive at a time, or the end of the stream if there are none. */
    private record Piece(ByteBuffer bytes, long at) {}

    private SlowNetwork(ServerSocket listening, int server, int roundTripMillis, int kilobitPerSecond) {
        this.listening = listening;
        this.server = server;
        this.halfTripNanos = roundTripMillis * 1_000_000L / 2;
        this.nanosPerByte = 8_000_000L / kilobitPerSecond;
    }

    static SlowNetwork to(int server, int roundTripMillis, int kilobitPerSecond) throws IOException {
        SlowNetwork network = new SlowNetwork(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, roundTripMillis, kilobitPerSecond);
        Thread.ofVirtual().start(network::accept);
        return network;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Bytes towards the client so far, headers included. */
    long bytes() {
        return bytes.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket backend = new Socket(InetAddress.getLoopbackAddress(), server);
                forward(client, backend, 3 * halfTripNanos, false);
                forward(backend, client, halfTripNanos, true);
            }
        } catch (IOException closed) {
            // Closed by close().
        }
    }

    private void forward(Socket from, Socket to, long delay, boolean limited) {
        BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
        long opened = System.nanoTime();
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                byte[] piece = new byte[PIECE];
                for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                    long sent = System.nanoTime();
                    // Only what is sent while the connection is made waits for it.
                    long arrives = Math.max(sent + halfTripNanos, opened + delay);
                    pieces.add(new Piece(
                            ByteBuffer.wrap(Arrays.copyOf(piece, length)), limited ? limit(arrives, length) : arrives));
                }
            } catch (IOException closed) {
                // One side left.
            }
            pieces.add(new Piece(ByteBuffer.allocate(0), System.nanoTime()));
        });
        Thread.ofVirtual().start(() -> {
            try (to;
                    OutputStream out = to.getOutputStream()) {
                for (Piece piece = pieces.take(); piece.bytes().hasRemaining(); piece = pieces.take()) {
                    Thread.sleep(Duration.ofNanos(Math.max(0, piece.at() - System.nanoTime())));
                    out.write(piece.bytes().array());
                    out.flush();
                }
            } catch (IOException | InterruptedException closed) {
                // One side left.
            }
        });
    }

    /** When bytes that would arrive at a time do, behind those of all connections that were sent before. */
    private long limit(long arrives, int length) {
        bytes.addAndGet(length);
        return freeAt.updateAndGet(free -> Math.max(free, arrives) + length * nanosPerByte);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
