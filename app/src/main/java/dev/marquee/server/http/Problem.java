package dev.marquee.server.http;

import dev.marquee.server.http.error.ProblemType;

/**
 * Problem details as RFC 9457 has them.
 *
 * @param detail one sentence that says what is wrong and what to do
 * @param instance the path that was asked for
 * @param requestId by which it is found in the log
 */
record Problem(String type, String title, int status, String detail, String instance, String requestId) {
    static Problem of(ProblemType type, String detail, String instance, String requestId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, requestId);
    }
}
