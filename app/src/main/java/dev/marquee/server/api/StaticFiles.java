package dev.marquee.server.api;

import dev.marquee.internal.Hashes;
import dev.marquee.server.http.ETags;
import dev.marquee.server.http.HttpRequest;
import dev.marquee.server.http.HttpResponse;
import dev.marquee.server.http.Route;
import dev.marquee.server.http.SharedBytes;
import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.server.http.input.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * Routes of the page, whose files are under {@code resources/web}, and of the OpenAPI description. A file is read on the
 * first request and cached, compressed too. Browsers and proxies may keep the files that the build names by their content
 * (see {@code src/main/build/PageBundle.java}) for a year, icons and manifests for an hour, and ask for all others again.
 * Thread-safe.
 */
final class StaticFiles {
    private static final String WEB = "/web/";
    private static final String INDEX = "index.html";
    private static final String ADMIN = "admin.html";

    /** The files of this folder have a hash of their content in their names. */
    private static final String HASHED = "assets/";

    /** A browser may request an icon or a manifest several times within a visit, and its service worker once more. */
    private static final Pattern ICON_OR_MANIFEST = Pattern.compile(".+\\.(?:svg|png|ico|webmanifest)");

    /** The names of all files of the page match; names that lead out of the folder do not. */
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/){0,4}[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "map", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final ConcurrentMap<String, StaticFile> files = new ConcurrentHashMap<>();

    private record StaticFile(SharedBytes bytes, String version, String type) {}

    List<Route> routes() {
        return List.of(
                file("/", request -> respond(request, WEB + INDEX, INDEX)),
                file("/admin", request -> respond(request, WEB + ADMIN, ADMIN)),
                file("/openapi.yaml", request -> description(request)),
                file(Route.ANY_FILE, request -> respond(request, WEB + request.path("file"), request.path("file"))));
    }

    private static Route file(String template, Route.Handler handler) {
        return new Route("GET", template, Access.PUBLIC, Route.ANY, handler);
    }

    /** Without parameters, unlike the page: other sites add their own to links that people share. */
    private HttpResponse description(HttpRequest request) {
        Query _ = request.query();
        return respond(request, "/openapi.yaml", "openapi.yaml");
    }

    private HttpResponse respond(HttpRequest request, String resource, String name) {
        StaticFile file = file(resource, name)
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.NO_SUCH_PATH, "this path does not exist; /openapi.yaml lists all paths"));
        HttpResponse response = ETags.of(
                request,
                file.version(),
                () -> HttpResponse.of(new HttpResponse.Content.Bytes(file.bytes(), file.type())));
        return caching(name).map(value -> response.with("Cache-Control", value)).orElse(response);
    }

    private static Optional<String> caching(String name) {
        if (name.startsWith(HASHED)) {
            return Optional.of("public, max-age=31536000, immutable");
        }
        return ICON_OR_MANIFEST.matcher(name).matches() ? Optional.of("public, max-age=3600") : Optional.empty();
    }

    /** Caches only files that exist, so that memory is bounded. */
    private Optional<StaticFile> file(String resource, String name) {
        StaticFile cached = files.get(resource);
        if (cached != null) {
            return Optional.of(cached);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<StaticFile> read = read(resource, name);
        read.ifPresent(file -> files.put(resource, file));
        return read;
    }

    private static Optional<StaticFile> read(String resource, String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            String type =
                    ending.equals("yaml") ? "application/yaml" : TYPES.getOrDefault(ending, "application/octet-stream");
            return Optional.of(
                    new StaticFile(new SharedBytes(bytes), Hashes.sha256(bytes).substring(0, 16), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
