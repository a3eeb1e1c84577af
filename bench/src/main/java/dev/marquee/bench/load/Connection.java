package dev.marquee.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A connection to the server, with at most one request under way. Confined to one thread. */
final class Connection implements AutoCloseable {
    private final SocketChannel channel;
    private final ReplyReader reader = new ReplyReader();
    private long due;
    private int phase;
    private boolean isBusy;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(InetSocketAddress server, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /**
     * Sends a request.
     *
     * @param due when it was to be sent
     */
    void send(ByteBuffer request, long due, int phase) throws IOException {
        this.due = due;
        this.phase = phase;
        isBusy = true;
        ByteBuffer bytes = request.duplicate();
        // A request of some hundred bytes fits the socket's buffer, which is empty between requests.
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The response to the request under way, if its last byte is there. */
    Optional<Reply> receive() throws IOException {
        Optional<Reply> reply = reader.read(channel);
        if (reply.isPresent()) {
            isBusy = false;
        }
        return reply;
    }

    boolean isBusy() {
        return isBusy;
    }

    /** When the request under way, or the last one, was to be sent. */
    long due() {
        return due;
    }

    /** The phase of the request under way, or the last one. */
    int phase() {
        return phase;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
