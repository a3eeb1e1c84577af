package dev.marquee.server.http.error;

import java.util.Locale;

/** All RFC 9457 problem types of the API; {@code docs/problems.md} describes each. */
public enum ProblemType {
    /** The request violates a rule. */
    BAD_REQUEST(400, "The request is invalid"),
    /** The API key is missing or unknown. */
    KEY_NEEDED(401, "An API key is required"),
    /** The API key lacks the scope. */
    NOT_ALLOWED(403, "This is not allowed"),
    /** No resource has this path. */
    NO_SUCH_PATH(404, "The path does not exist"),
    /** Unknown movie or user. */
    UNKNOWN_ID(404, "The id is unknown"),
    /** The path does not support the method. */
    METHOD_NOT_ALLOWED(405, "The path does not support this method"),
    /** The {@code Accept} header excludes every available media type. */
    NOT_ACCEPTABLE(406, "No accepted media type is available"),
    /** The body took too long. */
    TOO_SLOW(408, "The body took too long to arrive"),
    /** The request conflicts with the current state. */
    CONFLICT(409, "The request conflicts with the current state"),
    /** The body is too large. */
    TOO_LARGE(413, "The body is too large"),
    /** The URL is too long. */
    ADDRESS_TOO_LONG(414, "The URL is too long"),
    /** The media type or encoding of the body is not supported. */
    UNSUPPORTED_TYPE(415, "The media type of the body is not supported"),
    /** The content cannot be used. */
    UNUSABLE_CONTENT(422, "The content cannot be used"),
    /** Too many requests. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** The headers are too large. */
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    /** An error of the server. */
    INTERNAL_ERROR(500, "Internal server error"),
    /** The request is not HTTP/1.1. */
    HTTP_VERSION(505, "The version of HTTP is not supported"),
    /** Too many concurrent requests. */
    BUSY(503, "The server is busy"),
    /** The store cannot be read or written. */
    STORE_UNAVAILABLE(503, "User data is unavailable at the moment");

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

    /** Short summary, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Its URI: {@code /problems/bad-request}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
