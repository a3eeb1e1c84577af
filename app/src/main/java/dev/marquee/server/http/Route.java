package dev.marquee.server.http;

import dev.marquee.server.http.access.Access;

/**
 * Something that can be asked for.
 *
 * @param method of HTTP; {@code GET} takes {@code HEAD} too
 * @param template the path, as {@code openapi.yaml} writes it
 * @param access who may ask
 * @param produces the media type of the answer
 * @param handler who answers
 */
public record Route(String method, String template, Access access, String produces, Handler handler) {
    /** Of routes whose answers are of many types. */
    public static final String ANY = "*/*";

    /** JSON for those who may read. */
    public static Route get(String template, Handler handler) {
        return new Route("GET", template, Access.READ, "application/json", handler);
    }

    /** The same by another method, for others. */
    public static Route of(String method, String template, Access access, Handler handler) {
        return new Route(method, template, access, "application/json", handler);
    }

    /** Who answers. */
    @FunctionalInterface
    public interface Handler {
        /** The answer; a fault becomes a problem. */
        HttpResponse answer(HttpRequest asked);
    }
}
