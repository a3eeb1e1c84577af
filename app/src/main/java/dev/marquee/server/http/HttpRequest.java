package dev.marquee.server.http;

import dev.marquee.server.http.input.Bodies;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.http.input.JsonReader;
import dev.marquee.server.http.input.Query;
import dev.marquee.server.settings.ServerSettings.Limits;
import io.helidon.http.HeaderName;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** A request as handlers see it. For one thread. */
public final class HttpRequest {
    private final ServerRequest request;
    private final Limits limits;
    private final JsonReader json;

    HttpRequest(ServerRequest request, Limits limits, JsonReader json) {
        this.request = request;
        this.limits = limits;
        this.json = json;
    }

    /** A part of the path, decoded: {@code movie} of {@code /movies/{movie}}. */
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /**
     * The query.
     *
     * @param known the parameters there are
     * @throws dev.marquee.data.UsageException if another is given
     */
    public Query query(String... known) {
        return Query.of(request.query(), known);
    }

    /**
     * The body as a JSON object.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if it is of another type, too large, too slow or no JSON object
     */
    public JsonFields json() {
        Bodies.requireType(request, "application/json");
        return json.read(Bodies.read(request, limits.bodyBytes(), limits.body()));
    }

    /**
     * The body as it is, a file.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if it is too large or too slow
     */
    public byte[] file() {
        return Bodies.read(request, limits.uploadBytes(), limits.body());
    }

    /** A header, as often as it was sent. */
    List<String> header(HeaderName name) {
        return request.headers().all(name, List::of);
    }
}
