package dev.marquee.server.http;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import dev.marquee.store.record.StoreException;
import dev.marquee.store.record.UnknownUserException;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Maps every exception to an RFC 9457 problem; the only place that does. Never exposes a stack trace. */
final class ProblemMapper {
    private static final int SECONDS = 1;
    private static final int LONG_SECONDS = 30;

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemMapper() {}

    /** Problem type, detail and headers of an exception, not yet tied to a request. */
    record MappedError(ProblemType type, String detail, Map<String, String> headers) {
        MappedError(ProblemType type, String detail) {
            this(type, detail, Map.of());
        }

        MappedError with(String header, String value) {
            Map<String, String> extended = new LinkedHashMap<>(headers);
            extended.put(header, value);
            return new MappedError(type, detail, extended);
        }
    }

    static MappedError of(Throwable error) {
        return switch (error) {
            case HttpErrorException e -> new MappedError(e.type(), message(e), e.headers());
            case UnknownIdException e -> new MappedError(ProblemType.UNKNOWN_ID, message(e));
            case UnknownUserException e -> new MappedError(ProblemType.UNKNOWN_ID, message(e));
            case StoreException e -> ofStore(e);
            case UsageException e -> new MappedError(ProblemType.BAD_REQUEST, message(e));
            case MarqueeException e -> new MappedError(ProblemType.UNUSABLE_CONTENT, message(e));
            // The end of a malformed request is unknown, and so is the start of the next one.
            case RequestException e -> byStatus(e.status().code()).with("Connection", "close");
            case HttpException e -> byStatus(e.status().code());
            case OutOfMemoryError e ->
                new MappedError(
                        ProblemType.BUSY,
                        "not enough memory at the moment; try again later, or request less",
                        Map.of("Retry-After", "" + SECONDS));
            default ->
                new MappedError(
                        ProblemType.INTERNAL_ERROR,
                        "internal server error, logged under this request's id; report it to the operator");
        };
    }

    /** Asks the client to retry later and gives no details, because the client cannot fix the store. */
    private static MappedError ofStore(StoreException error) {
        MappedError mapped = new MappedError(
                ProblemType.STORE_UNAVAILABLE,
                "user data cannot be %s at the moment; try again later"
                        .formatted(
                                error.reason() == StoreException.Reason.READ_ONLY
                                                || error.reason() == StoreException.Reason.FULL
                                        ? "changed"
                                        : "reached"));
        return mapped.with("Retry-After", "" + (error.reason() == StoreException.Reason.BUSY ? SECONDS : LONG_SECONDS));
    }

    /** A request that Helidon rejects itself. Its message is not passed on, because it may repeat what the client sent. */
    static MappedError byStatus(int status) {
        return switch (status) {
            case 404 ->
                new MappedError(ProblemType.NO_SUCH_PATH, "this path does not exist; /openapi.yaml lists all paths");
            case 413 -> new MappedError(ProblemType.TOO_LARGE, "the body exceeds the size limit; send less");
            case 414 -> new MappedError(ProblemType.ADDRESS_TOO_LONG, "the URL exceeds the length limit; shorten it");
            case 431 -> new MappedError(ProblemType.HEADERS_TOO_LARGE, "the headers exceed the size limit; send fewer");
            case 501 ->
                new MappedError(
                        ProblemType.BAD_REQUEST,
                        "the transfer encoding of the body is not supported; send it with Content-Length, or only chunked");
            case 503 ->
                new MappedError(
                        ProblemType.BUSY,
                        "the server is busy; try again in a moment",
                        Map.of("Retry-After", "" + SECONDS));
            case 505 ->
                new MappedError(
                        ProblemType.HTTP_VERSION,
                        "HTTP/1.0 is not supported; send HTTP/1.1, for which a proxy may need a setting");
            default ->
                status >= 500
                        ? new MappedError(
                                ProblemType.INTERNAL_ERROR, "internal server error; report it to the operator")
                        : new MappedError(
                                ProblemType.BAD_REQUEST,
                                "malformed HTTP request; check the request line, headers and encoding");
        };
    }

    static HttpResponse response(MappedError error, String instance, String requestId) {
        return new HttpResponse(
                error.type().status(),
                error.headers(),
                new HttpResponse.Content.Json(
                        Problem.of(error.type(), error.detail(), instance, requestId), MEDIA_TYPE));
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }
}
