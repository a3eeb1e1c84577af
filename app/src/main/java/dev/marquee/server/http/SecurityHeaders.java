package dev.marquee.server.http;

import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.ServerSettings.Tmdb;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headers that protect the users of browsers: CSP, HSTS and others.
 *
 * @param headers sent with every response
 */
record SecurityHeaders(List<Header> headers) {
    SecurityHeaders {
        headers = List.copyOf(headers);
    }

    static SecurityHeaders of(ServerSettings settings) {
        List<Header> headers = new ArrayList<>();
        headers.add(HeaderValues.createCached("Content-Security-Policy", policy(settings.tmdb())));
        headers.add(HeaderValues.createCached("X-Content-Type-Options", "nosniff"));
        headers.add(HeaderValues.createCached("X-Frame-Options", "DENY"));
        headers.add(HeaderValues.createCached("Referrer-Policy", "no-referrer"));
        headers.add(HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"));
        headers.add(HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"));
        headers.add(HeaderValues.createCached("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        if (settings.listen().tls().isPresent()) {
            // HSTS: browsers use only HTTPS from now on.
            headers.add(HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000"));
        }
        return new SecurityHeaders(headers);
    }

    /** The page may load its own files, call its own server, and show images that it draws or gets from TMDb. */
    private static String policy(Optional<Tmdb> tmdb) {
        String images = tmdb.map(source -> " " + source.images()).orElse("");
        String api = tmdb.map(source -> " " + source.api()).orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + images
                + "; font-src 'self'; connect-src 'self'" + api
                + "; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
