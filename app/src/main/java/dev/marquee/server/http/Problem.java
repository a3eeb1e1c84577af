package dev.marquee.server.http;

import dev.marquee.server.http.error.ProblemType;

/**
 * Problem details (RFC 9457).
 *
 * @param detail one sentence: what is wrong and how to fix it
 * @param instance the requested path
 * @param requestId the id of the request in the logs
 */
record Problem(String type, String title, int status, String detail, String instance, String requestId) {
    static Problem of(ProblemType type, String detail, String instance, String requestId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, requestId);
    }
}
