package dev.marquee.server.http;

import dev.marquee.server.http.access.Access;
import java.util.function.Consumer;

/**
 * An operation of the API: method, path and handler.
 *
 * @param method the HTTP method; {@code GET} also handles {@code HEAD}
 * @param template the path template, as in {@code openapi.yaml}
 * @param access the access that a client needs
 * @param produces the media type of the response
 * @param handler computes the response
 */
public record Route(String method, String template, Access access, String produces, Handler handler) {
    /** The media type of routes that produce several types. */
    public static final String ANY = "*/*";

    /** The template of the files of the page, which stands for every path that no other route has. */
    public static final String ANY_FILE = "/{+file}";

    /** A {@code GET} route that produces JSON and needs read access. */
    public static Route get(String template, Handler handler) {
        return new Route("GET", template, Access.READ, "application/json", handler);
    }

    /** A route that produces JSON. */
    public static Route of(String method, String template, Access access, Handler handler) {
        return new Route(method, template, access, "application/json", handler);
    }

    /** The same route, whose requests are checked first. */
    public Route checkedBy(Consumer<HttpRequest> check) {
        return new Route(method, template, access, produces, request -> {
            check.accept(request);
            return handler.handle(request);
        });
    }

    /** Computes the response to a request. */
    @FunctionalInterface
    public interface Handler {
        /** The response; an exception becomes an RFC 9457 problem. */
        HttpResponse handle(HttpRequest request);
    }
}
