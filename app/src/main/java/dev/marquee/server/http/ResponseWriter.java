package dev.marquee.server.http;

import dev.marquee.service.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Sends answers, with the headers that protect whoever reads them. */
final class ResponseWriter {
    private static final Header GZIP = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

    private final SecurityHeaders protection;

    ResponseWriter(SecurityHeaders protection) {
        this.protection = protection;
    }

    /** Sends the answer and gives how many bytes of content went out. */
    int write(ServerRequest request, ServerResponse response, HttpResponse answer) {
        response.status(Status.create(answer.status()));
        protection.headers().forEach(response::header);
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return switch (answer.content()) {
            case ResponseContent.None() -> {
                response.send();
                yield 0;
            }
            case ResponseContent.Json(Object value, String type) -> {
                byte[] plain = Json.bytes(value);
                boolean zip = takesZipped(request, response, plain);
                yield send(request, response, zip ? Gzip.fast(plain) : plain, type);
            }
            case ResponseContent.Bytes(SharedBytes bytes, String type) -> {
                boolean zip = takesZipped(request, response, bytes.plain());
                yield send(request, response, zip ? bytes.zipped() : bytes.plain(), type);
            }
        };
    }

    private static boolean takesZipped(ServerRequest request, ServerResponse response, byte[] plain) {
        if (plain.length < Gzip.WORTH_IT) {
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
