package dev.marquee.server.http.input;

import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.encoding.ContentEncodingContextConfig;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;

/** Checks size and content encoding, for which Helidon would only report malformed HTTP. */
public final class HeaderChecks {
    /** Bytes of {@code ": "} and CRLF, per header. */
    private static final int SEPARATORS = 4;

    private HeaderChecks() {}

    /**
     * Checks the headers of a request.
     *
     * @param max maximum number of bytes of all headers
     * @throws dev.marquee.server.http.error.HttpErrorException if there are more, or the body has a content encoding
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
                    "the headers are larger than the limit of %,d bytes; send fewer".formatted(max),
                    Map.of("Connection", "close"));
        }
        if (!request.headers().all(HeaderNames.CONTENT_ENCODING, List::of).stream()
                .allMatch("identity"::equalsIgnoreCase)) {
            throw new HttpErrorException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "content encodings of the body are not supported; send it unencoded",
                    Map.of("Accept-Encoding", "identity"));
        }
    }

    /**
     * Leaves request bodies encoded as sent, whatever their {@code Content-Encoding}, so that
     * {@link #check} can report an unsupported one: Helidon would reject every encoding, even
     * {@code identity}, as malformed HTTP.
     */
    public static final class IdentityEncoding implements ContentEncodingContext {
        @Override
        public boolean contentEncodingEnabled() {
            return false;
        }

        @Override
        public boolean contentDecodingEnabled() {
            return true;
        }

        @Override
        public boolean contentEncodingSupported(String encoding) {
            return false;
        }

        @Override
        public boolean contentDecodingSupported(String encoding) {
            return true;
        }

        @Override
        public ContentEncoder encoder(String encoding) {
            return ContentEncoder.NO_OP;
        }

        @Override
        public ContentEncoder encoder(Headers headers) {
            return ContentEncoder.NO_OP;
        }

        @Override
        public ContentDecoder decoder(String encoding) {
            return ContentDecoder.NO_OP;
        }

        @Override
        public ContentEncodingContextConfig prototype() {
            return ContentEncodingContextConfig.create();
        }
    }
}
