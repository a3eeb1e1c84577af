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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks sizes, content type and content encoding, for which Helidon would only report malformed HTTP. */
public final class HeaderChecks {
    /** Maximum number of bytes of a request's first line that is read, so that a longer address can be named as the error. */
    public static final int MAX_READ_ADDRESS = 1 << 16;

    private static final int MAX_ADDRESS = 4096;

    /** As a path may hold it. */
    private static final String SEMICOLON = URLEncoder.encode(";", StandardCharsets.US_ASCII);

    /** Bytes of {@code ": "} and CRLF, per header. */
    private static final int SEPARATORS = 4;

    /** A media type with its parameters (RFC 9110, section 8.3.1). */
    private static final Pattern MEDIA_TYPE = mediaType();

    private HeaderChecks() {}

    private static Pattern mediaType() {
        String token = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
        String quoted = "\"(?:[^\"\\\\]|\\\\.)*+\"";
        return Pattern.compile(
                "%s/%s(?:[ \t]*+;(?:[ \t]*+%s=(?:%s|%s))?+)*+[ \t]*+".formatted(token, token, token, token, quoted));
    }

    /**
     * Checks the address and the headers of a request.
     *
     * @param max maximum number of bytes of all headers
     * @throws dev.marquee.server.http.error.HttpErrorException if there are more, the address is too
     *     long or has path parameters, the body has a content encoding, or its content type is none
     */
    public static void check(ServerRequest request, int max) {
        checkAddress(request);
        checkSize(request, max);
        checkContentType(request);
        checkContentEncoding(request);
    }

    private static void checkAddress(ServerRequest request) {
        int address =
                request.path().rawPath().length() + request.query().rawValue().length();
        if (address > MAX_ADDRESS) {
            throw new HttpErrorException(
                    ProblemType.ADDRESS_TOO_LONG,
                    "the URL has %,d characters, more than the limit of %,d; shorten it"
                            .formatted(address, MAX_ADDRESS),
                    Map.of("Connection", "close"));
        }
        if (request.path().rawPath().indexOf(';') >= 0) {
            throw new HttpErrorException(
                    ProblemType.BAD_REQUEST,
                    "a path has no parameters here; encode a semicolon that belongs to an id as " + SEMICOLON);
        }
    }

    private static void checkSize(ServerRequest request, int max) {
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
    }

    private static void checkContentEncoding(ServerRequest request) {
        if (!request.headers().all(HeaderNames.CONTENT_ENCODING, List::of).stream()
                .allMatch("identity"::equalsIgnoreCase)) {
            throw new HttpErrorException(
                    ProblemType.UNSUPPORTED_TYPE,
                    "content encodings of the body are not supported; send it unencoded",
                    Map.of("Accept-Encoding", "identity"));
        }
    }

    private static void checkContentType(ServerRequest request) {
        List<String> types = request.headers().all(HeaderNames.CONTENT_TYPE, List::of);
        if (types.size() > 1
                || !types.stream().allMatch(type -> MEDIA_TYPE.matcher(type).matches())) {
            throw new HttpErrorException(
                    ProblemType.BAD_REQUEST,
                    "the Content-Type header is not one media type; send one such as application/json");
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
