package dev.marquee.server.http.input;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;

/** The headers around a body, of which Helidon would only say that they are no HTTP. */
public final class HeaderChecks {
    /** Between name and value, and after it. */
    private static final int SEPARATORS = 4;

    private HeaderChecks() {}

    /**
     * Checks headers.
     *
     * @param max bytes of all headers
     * @throws dev.marquee.server.http.error.HttpErrorException if there are more, or the body is encoded
     */
    public static void check(ServerRequest request, int max) {
        int size = 0;
        for (Header header : request.headers()) {
            for (String value : header.allValues()) {
                size += header.name().length() + value.length() + SEPARATORS;
            }
        }
        if (size > max) {
            throw new HttpErrorException(
                    ProblemType.HEADERS_TOO_LARGE,
                    "the headers are larger than %,d bytes, the most that is taken here; send fewer".formatted(max),
                    Map.of("Connection", "close"));
        }
        if (!request.headers().all(HeaderNames.CONTENT_ENCODING, List::of).stream()
                .allMatch("identity"::equalsIgnoreCase)) {
            throw new HttpErrorException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "the body is encoded, which is not taken; send it as it is",
                    Map.of("Accept-Encoding", "identity"));
        }
    }
}
