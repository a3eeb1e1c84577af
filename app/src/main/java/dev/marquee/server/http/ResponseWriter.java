package dev.marquee.server.http;

import dev.marquee.service.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Sends responses with the security headers, compressed where the client accepts gzip. */
final class ResponseWriter {
    private static final Header GZIP = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

    private final SecurityHeaders securityHeaders;

    ResponseWriter(SecurityHeaders securityHeaders) {
        this.securityHeaders = securityHeaders;
    }

    /** Sends the response and returns the number of content bytes sent. */
    int write(ServerRequest request, ServerResponse response, HttpResponse result) {
        response.status(Status.create(result.status()));
        securityHeaders.headers().forEach(response::header);
        result.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return switch (result.content()) {
            case HttpResponse.Content.None() -> {
                response.send();
                yield 0;
            }
            case HttpResponse.Content.Json(Object value, String type) -> {
                byte[] plain = Json.bytes(value);
                boolean zip = negotiateGzip(request, response, plain);
                yield send(request, response, zip ? Gzip.fast(plain) : plain, type);
            }
            case HttpResponse.Content.Bytes(SharedBytes bytes, String type) -> {
                boolean zip = negotiateGzip(request, response, bytes.plain());
                yield send(request, response, zip ? bytes.gzipped() : bytes.plain(), type);
            }
        };
    }

    private static boolean negotiateGzip(ServerRequest request, ServerResponse response, byte[] plain) {
        if (plain.length < Gzip.MIN_BYTES) {
            return false;
        }
        response.headers().add(VARY);
        boolean zip = request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .filter(Gzip::isAccepted)
                .isPresent();
        if (zip) {
            response.header(GZIP);
        }
        return zip;
    }

    private static int send(ServerRequest request, ServerResponse response, byte[] bytes, String type) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        if (request.prologue().method().text().equals("HEAD")) {
            response.header(HeaderNames.CONTENT_LENGTH, "" + bytes.length);
            response.send();
            return 0;
        }
        response.send(bytes);
        return bytes.length;
    }
}
