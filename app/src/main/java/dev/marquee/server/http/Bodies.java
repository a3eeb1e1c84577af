package dev.marquee.server.http;

import io.helidon.http.RequestException;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Reads bodies, up to a limit. */
final class Bodies {
    /** What was not read cannot be told from the next request. */
    private static final Map<String, String> HANG_UP = Map.of("Connection", "close");

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
        byte[] bytes = read(request.content(), most);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /** The stream is not closed, for that would wait for whatever is still to come. */
    private static byte[] read(ReadableEntity content, int most) {
        try {
            return content.inputStream().readNBytes(most + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new ClientGoneException(e);
        } catch (CloseConnectionException | RequestException e) {
            throw e;
        } catch (RuntimeException e) {
            // Helidon takes no care of what it parses between the parts of a body.
            throw new RefusedException(
                    ProblemType.BAD_REQUEST, "the body is not sent as HTTP has it; mend its chunks", HANG_UP);
        }
    }

    private static RefusedException tooLarge(int most) {
        return new RefusedException(
                ProblemType.TOO_LARGE,
                "the body is larger than %,d bytes, the most that is taken here; send less".formatted(most),
                HANG_UP);
    }
}
