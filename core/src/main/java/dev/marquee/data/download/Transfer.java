package dev.marquee.data.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;

/**
 * Completes a part file over HTTP. Requests the missing bytes on condition that the archive is still the same version
 * (RFC 9110, sections 13.1.5 and 14.2), and accepts the whole archive if the server sends it instead.
 */
final class Transfer {
    private final URI source;
    private final PartFile part;
    private final long expectedBytes;
    private final TransferListener listener;

    Transfer(URI source, PartFile part, long expectedBytes, TransferListener listener) {
        this.source = source;
        this.part = part;
        this.expectedBytes = expectedBytes;
        this.listener = listener;
    }

    /** Ends when the server has sent everything; the checksum decides whether the bytes are right. */
    void run(Retry attempts) throws IOException, InterruptedException {
        attempts.run(source, this::attempt);
    }

    private PartFile attempt(TransferPolicy policy) throws TransferException, IOException, InterruptedException {
        long have = part.length();
        try (Exchange exchange = new Exchange(request(have), policy.stallTimeout())) {
            switch (exchange.status()) {
                case 200 -> receive(exchange, part.restart(version(exchange)), 0, length(exchange));
                case 206 ->
                    receive(
                            exchange,
                            part.resume(),
                            have,
                            rangeFrom(have, exchange).total());
                // No bytes follow the part: it is complete, or it belongs to another archive.
                case 416 -> rangeFrom(have, exchange);
                default -> throw exchange.error();
            }
        }
        return part;
    }

    private HttpRequest request(long have) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(source);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", part.version());
        }
        return request.build();
    }

    /** The validator for {@code If-Range} in a later request: a strong entity tag, or else the date. */
    private static String version(Exchange exchange) {
        return exchange.header("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> exchange.header("Last-Modified"))
                .orElse("");
    }

    private long length(Exchange exchange) {
        return exchange.header("Content-Length").map(Long::parseLong).orElse(expectedBytes);
    }

    private ContentRange rangeFrom(long have, Exchange exchange) throws TransferException, IOException {
        Optional<ContentRange> range =
                exchange.header("Content-Range").flatMap(ContentRange::parse).filter(r -> r.start() == have);
        if (range.isEmpty()) {
            part.delete();
            throw new TransferException("the server does not resume from byte " + have);
        }
        return range.get();
    }

    private void receive(Exchange exchange, FileChannel out, long start, long total)
            throws TransferException, IOException, InterruptedException {
        try (out) {
            long done = start;
            listener.transferred(done, Math.max(done, total));
            Optional<List<ByteBuffer>> piece = exchange.next();
            while (piece.isPresent()) {
                for (ByteBuffer buffer : piece.get()) {
                    while (buffer.hasRemaining()) {
                        done += out.write(buffer);
                    }
                }
                listener.transferred(done, Math.max(done, total));
                piece = exchange.next();
            }
        }
    }
}
