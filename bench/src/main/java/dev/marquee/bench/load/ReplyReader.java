package dev.marquee.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the responses of one connection, one after the other; their bodies are counted, and dropped. */
final class ReplyReader {
    private static final int HEAD = 8192;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETRY_AFTER = "\r\nretry-after:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 14);
    private final byte[] head = new byte[HEAD];
    private int headBytes;
    private long bodyLeft;
    private Reply reply = Reply.NONE;

    /**
     * Reads what has arrived.
     *
     * @return the response, if its last byte is there
     * @throws EOFException if the server has closed the connection
     */
    Optional<Reply> read(SocketChannel channel) throws IOException {
        input.clear();
        int bytes = channel.read(input);
        if (bytes < 0) {
            throw new EOFException("the server closed the connection");
        }
        input.flip();
        while (input.hasRemaining()) {
            if (bodyLeft > 0) {
                int skipped = (int) Math.min(bodyLeft, input.remaining());
                input.position(input.position() + skipped);
                bodyLeft -= skipped;
            } else if (!readHead()) {
                continue;
            }
            if (bodyLeft == 0) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }

    /** Reads the head as far as it is there; whether it is complete. */
    private boolean readHead() throws IOException {
        int before = headBytes;
        int taken = Math.min(input.remaining(), HEAD - before);
        if (taken == 0) {
            throw new IOException("the head of a response has more than %d bytes".formatted(HEAD));
        }
        input.get(input.position(), head, before, taken);
        headBytes += taken;
        int end = find(BLANK_LINE, Math.max(0, before - BLANK_LINE.length), headBytes);
        if (end < 0) {
            input.position(input.position() + taken);
            return false;
        }
        input.position(input.position() + end + BLANK_LINE.length - before);
        reply = new Reply((int) number(STATUS_AT), find(RETRY_AFTER, 0, end) >= 0, find(CLOSE, 0, end) >= 0);
        int length = find(LENGTH, 0, end);
        // Marquee and Tomcat send lengths with everything but empty responses.
        bodyLeft = length < 0 ? 0 : number(length + LENGTH.length);
        headBytes = 0;
        return true;
    }

    private long number(int from) {
        int at = from;
        while (head[at] == ' ') {
            at++;
        }
        long number = 0;
        for (int i = at; head[i] >= '0' && head[i] <= '9'; i++) {
            number = number * 10 + head[i] - '0';
        }
        return number;
    }

    /** The position of lower-case text, whatever its case in the head; -1 if it is not there. */
    private int find(byte[] text, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            int same = 0;
            while (same < text.length && lower(head[at + same]) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return at;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
    }
}
