package dev.marquee.server.http;

import dev.marquee.server.http.access.Caller;
import dev.marquee.server.http.input.BodyReader;
import dev.marquee.server.http.input.JsonFields;
import dev.marquee.server.http.input.JsonReader;
import dev.marquee.server.http.input.Query;
import dev.marquee.server.http.input.SentFile;
import dev.marquee.server.settings.ServerSettings.Limits;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;

/** A request as handlers see it. Not thread-safe. */
public final class HttpRequest {
    private static final HeaderName USER_TOKEN = HeaderNames.create("X-User-Token");

    /** As many as a group has members. */
    private static final int MAX_TOKENS = 10;

    private final ServerRequest request;
    private final Caller caller;
    private final Limits limits;
    private final JsonReader json;
    private final InFlight inFlight;

    HttpRequest(ServerRequest request, Caller caller, Limits limits, JsonReader json, InFlight inFlight) {
        this.request = request;
        this.caller = caller;
        this.limits = limits;
        this.json = json;
        this.inFlight = inFlight;
    }

    /** A path parameter, decoded: {@code movie} of {@code /movies/{movie}}. */
    public String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /**
     * The query parameters.
     *
     * @param known the names of the valid parameters
     * @throws dev.marquee.data.UsageException if there is another one
     */
    public Query query(String... known) {
        return Query.of(request.query(), known);
    }

    /**
     * The body as a JSON object.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if it has another content type, or is too large or too slow
     * @throws dev.marquee.data.UsageException if it is not a JSON object
     */
    public JsonFields json() {
        BodyReader.requireType(request, "application/json");
        return json.read(body(limits.bodyBytes()));
    }

    /**
     * The uploaded file: the body, or the one file of a form.
     *
     * @throws dev.marquee.server.http.error.HttpErrorException if it is too large or too slow
     * @throws dev.marquee.data.UsageException if a form has not exactly one file
     */
    public SentFile file() {
        String type = String.join(",", header(HeaderNames.CONTENT_TYPE));
        return SentFile.of(body(limits.uploadBytes()), type);
    }

    /** The largest uploaded file that is read, in bytes. */
    public int maxUploadBytes() {
        return limits.uploadBytes();
    }

    private byte[] body(int maxBytes) {
        return inFlight.awaitClient(() -> BodyReader.read(request, maxBytes, limits.body()));
    }

    /** Whether the client is the operator, who needs no tokens of users. */
    public boolean isOperator() {
        return caller.isOperator();
    }

    /** The tokens of users, in one or several headers, separated by commas. */
    public List<String> userTokens() {
        return header(USER_TOKEN).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .limit(MAX_TOKENS)
                .toList();
    }

    /** The query as it was sent, without the question mark; empty if there is none. */
    String rawQuery() {
        return request.query().isEmpty() ? "" : request.query().rawValue();
    }

    /** All values of a header. */
    List<String> header(HeaderName name) {
        return request.headers().all(name, List::of);
    }
}
