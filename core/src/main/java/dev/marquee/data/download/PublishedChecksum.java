package dev.marquee.data.download;

import dev.marquee.data.MarqueeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The MD5 that is published next to an archive. */
final class PublishedChecksum {
    /** A checksum file is one short line; anything longer is some other page. */
    private static final int MAX_LENGTH = 4096;

    private final URI source;

    PublishedChecksum(URI archive) {
        this.source = URI.create(archive + ".md5");
    }

    String fetch(Retry attempts) throws IOException, InterruptedException {
        String text = attempts.run(source, this::read);
        return Md5.in(text)
                .orElseThrow(() -> new MarqueeException(
                        "%s contains no MD5 (32 hexadecimal digits), so the archive cannot be verified; choose a data set whose checksum is known"
                                .formatted(source)));
    }

    private String read(TransferPolicy policy) throws TransferException, InterruptedException {
        try (Exchange exchange = new Exchange(HttpRequest.newBuilder(source).build(), policy.stallTimeout())) {
            if (exchange.status() != 200) {
                throw exchange.error();
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            Optional<List<ByteBuffer>> piece = exchange.next();
            while (piece.isPresent() && text.size() < MAX_LENGTH) {
                for (ByteBuffer buffer : piece.get()) {
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    text.writeBytes(bytes);
                }
                piece = exchange.next();
            }
            return text.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
