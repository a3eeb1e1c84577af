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

/** Turns whatever went wrong into a problem. The only place that does. Never shows a stack trace. */
final class ProblemMapper {
    private static final int SECONDS = 1;
    private static final int LONG_SECONDS = 30;

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemMapper() {}

    /** What is said of a fault, before it is known which request it is about. */
    record MappedError(ProblemType type, String detail, Map<String, String> headers) {
        MappedError(ProblemType type, String detail) {
            this(type, detail, Map.of());
        }

        MappedError with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new MappedError(type, detail, more);
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
            // Of what is no HTTP the end cannot be told, nor where the next request begins.
            case RequestException e -> byStatus(e.status().code()).with("Connection", "close");
            case HttpException e -> byStatus(e.status().code());
            case OutOfMemoryError e ->
                new MappedError(
                        ProblemType.BUSY,
                        "the memory does not suffice at the moment; ask again later, or for less",
                        Map.of("Retry-After", "" + SECONDS));
            default ->
                new MappedError(
                        ProblemType.INTERNAL_ERROR,
                        "the server made a mistake, which its log tells under this request's id; report it to who runs the server");
        };
    }

    /** What passes by itself is worth another try; nothing else is said, for whoever asks cannot mend it. */
    private static MappedError ofStore(StoreException error) {
        MappedError told = new MappedError(
                ProblemType.STORE_UNAVAILABLE,
                "people's ratings cannot be %s at the moment; ask again later"
                        .formatted(
                                error.reason() == StoreException.Reason.READ_ONLY
                                                || error.reason() == StoreException.Reason.FULL
                                        ? "changed"
                                        : "reached"));
        return told.with("Retry-After", "" + (error.reason() == StoreException.Reason.BUSY ? SECONDS : LONG_SECONDS));
    }

    /** What Helidon refuses before it comes to us; its own words may repeat what was sent, so they are not passed on. */
    static MappedError byStatus(int status) {
        return switch (status) {
            case 404 ->
                new MappedError(
                        ProblemType.NO_SUCH_PATH, "there is nothing at this path; /openapi.yaml lists what there is");
            case 413 -> new MappedError(ProblemType.TOO_LARGE, "the body is larger than this server takes; send less");
            case 414 ->
                new MappedError(
                        ProblemType.ADDRESS_TOO_LONG, "the address is longer than this server takes; shorten it");
            case 431 ->
                new MappedError(
                        ProblemType.HEADERS_TOO_LARGE, "the headers are larger than this server takes; send fewer");
            case 501 ->
                new MappedError(
                        ProblemType.BAD_REQUEST,
                        "the body is transferred in a way that is not taken; send it with Content-Length, or chunked alone");
            case 503 ->
                new MappedError(
                        ProblemType.BUSY,
                        "the server is busy; ask again in a moment",
                        Map.of("Retry-After", "" + SECONDS));
            default ->
                status >= 500
                        ? new MappedError(
                                ProblemType.INTERNAL_ERROR,
                                "the server made a mistake; report it to who runs the server")
                        : new MappedError(
                                ProblemType.BAD_REQUEST,
                                "the request is no HTTP that this server understands; mend its first line, headers or encoding");
        };
    }

    static HttpResponse answer(MappedError told, String instance, String requestId) {
        return new HttpResponse(
                told.type().status(),
                told.headers(),
                new ResponseContent.Json(Problem.of(told.type(), told.detail(), instance, requestId), MEDIA_TYPE));
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }
}
