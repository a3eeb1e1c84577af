package dev.marquee.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that has sent a part of a request and takes its time with the rest. Confined to one thread. */
final class IdleClient implements AutoCloseable {
    private final SocketChannel channel;
    private final byte[] request;
    private int sent;

    /**
     * Connects and sends.
     *
     * @param request as text
     * @param bytes how many of it are sent at once
     */
    IdleClient(InetSocketAddress server, String request, int bytes) throws IOException {
        this.channel = SocketChannel.open(server);
        this.request = request.getBytes(StandardCharsets.US_ASCII);
        send(bytes);
    }

    /** Sends another byte, if there is more than one left. */
    void sendByte() throws IOException {
        if (sent < request.length - 1) {
            send(1);
        }
    }

    /** Sends the rest and reads the response. */
    Reply finish() throws IOException {
        send(request.length - sent);
        ReplyReader reader = new ReplyReader();
        while (true) {
            var reply = reader.read(channel);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
    }

    private void send(int bytes) throws IOException {
        ByteBuffer part = ByteBuffer.wrap(request, sent, bytes);
        while (part.hasRemaining()) {
            channel.write(part);
        }
        sent += bytes;
    }

    /** Begins again, with a request of which nothing is sent. */
    void startAgain() {
        sent = 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
