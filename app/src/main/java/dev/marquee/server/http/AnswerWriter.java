package dev.marquee.server.http;

import dev.marquee.server.settings.ServerSettings.Tmdb;
import dev.marquee.service.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends answers, with the headers that protect whoever reads them. */
final class AnswerWriter {
    private static final Header GZIP = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

    private final List<Header> always = new ArrayList<>();

    /**
     * @param tls whether HTTPS is spoken, which browsers are then told to insist on
     * @param tmdb whom a page of ours may ask, too
     */
    AnswerWriter(boolean tls, Optional<Tmdb> tmdb) {
        always.add(HeaderValues.createCached("Content-Security-Policy", policy(tmdb)));
        always.add(HeaderValues.createCached("X-Content-Type-Options", "nosniff"));
        always.add(HeaderValues.createCached("X-Frame-Options", "DENY"));
        always.add(HeaderValues.createCached("Referrer-Policy", "no-referrer"));
        always.add(HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"));
        always.add(HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"));
        always.add(HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        if (tls) {
            always.add(HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000"));
        }
    }

    /** What a page of ours may do: load its own files, ask its own server, show pictures it made itself, or was given. */
    private static String policy(Optional<Tmdb> tmdb) {
        String images = tmdb.map(source -> " " + source.images()).orElse("");
        String api = tmdb.map(source -> " " + source.api()).orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + images
                + "; font-src 'self'; connect-src 'self'" + api
                + "; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Sends the answer and gives how many bytes of content went out. */
    int write(ServerRequest request, ServerResponse response, Answer answer) {
        response.status(Status.create(answer.status()));
        always.forEach(response::header);
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return switch (answer.content()) {
            case Content.None() -> {
                response.send();
                yield 0;
            }
            case Content.Json(Object value, String type) -> {
                byte[] plain = Json.bytes(value);
                boolean zip = takesZipped(request, response, plain);
                yield send(request, response, zip ? Gzip.fast(plain) : plain, type);
            }
            case Content.Bytes(SharedBytes bytes, String type) -> {
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
