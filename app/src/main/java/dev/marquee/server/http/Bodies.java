package dev.marquee.server.http;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Reads bodies, up to a limit. */
final class Bodies {
    private Bodies() {}

    /** @throws RefusedException if the body is of another type, or of none */
    static void requireType(ServerRequest request, String type) {
        Optional<String> sent;
        try {
            sent = request.headers()
                    .contentType()
                    .map(sentType -> sentType.mediaType().text());
        } catch (IllegalArgumentException e) {
            sent = Optional.of("unreadable");
        }
        if (!sent.equals(Optional.of(type))) {
            throw new RefusedException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "the body is of %s; send %s".formatted(sent.isEmpty() ? "no type" : "another type", type),
                    Map.of("Accept", type));
        }
    }

    /**
     * The whole body.
     *
     * @param most bytes
     * @throws RefusedException if it is larger, of which no more is read then
     */
    static byte[] read(ServerRequest request, int most) {
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge(most);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException | UncheckedIOException e) {
            throw new ClientGoneException(e);
        }
    }

    private static RefusedException tooLarge(int most) {
        return new RefusedException(
                ProblemType.TOO_LARGE,
                "the body is larger than %,d bytes, the most that is taken here; send less".formatted(most),
                // What was not read cannot be told from the next request.
                Map.of("Connection", "close"));
    }
}
