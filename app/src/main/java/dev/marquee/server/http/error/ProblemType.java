package dev.marquee.server.http.error;

import java.util.Locale;

/** Every kind of problem there is; {@code docs/problems.md} describes each. */
public enum ProblemType {
    /** The request breaks a rule. */
    BAD_REQUEST(400, "The request is wrong"),
    /** A key is needed, or unknown. */
    KEY_NEEDED(401, "An API key is needed"),
    /** The key may not do this. */
    NOT_ALLOWED(403, "This is not allowed"),
    /** Nothing is at the path. */
    NO_SUCH_PATH(404, "There is nothing at this path"),
    /** A movie or person that is not known. */
    UNKNOWN_ID(404, "The id is unknown"),
    /** The path does not take the method. */
    METHOD_NOT_ALLOWED(405, "The path does not take this method"),
    /** Only a form is accepted that there is none of. */
    NOT_ACCEPTABLE(406, "There is no answer of an accepted form"),
    /** The body took too long. */
    TOO_SLOW(408, "The body took too long to arrive"),
    /** Not now, as things stand. */
    CONFLICT(409, "This cannot be done as things stand"),
    /** The body is too large. */
    TOO_LARGE(413, "The body is too large"),
    /** The address is too long. */
    ADDRESS_TOO_LONG(414, "The address is too long"),
    /** The body is of a type that is not taken. */
    UNSUPPORTED_TYPE(415, "The body is of a type that is not taken"),
    /** The content cannot be used. */
    UNUSABLE_CONTENT(422, "The content cannot be used"),
    /** Too many requests. */
    TOO_MANY_REQUESTS(429, "There are too many requests"),
    /** The headers are too large. */
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    /** A fault of the server. */
    INTERNAL_ERROR(500, "The server made a mistake"),
    /** Too much at once. */
    BUSY(503, "The server is busy"),
    /** The store cannot be reached or written. */
    STORE_UNAVAILABLE(503, "People's ratings cannot be reached at the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Its URI: {@code /problems/bad-request}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
