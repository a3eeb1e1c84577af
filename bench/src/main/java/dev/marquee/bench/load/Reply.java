package dev.marquee.bench.load;

/**
 * The result of a request.
 *
 * @param status of the response; 0 if there was none
 * @param retryAfter whether the response says when to try again
 * @param closes whether the server closes the connection after it
 */
record Reply(int status, boolean retryAfter, boolean closes) {
    /** No response: refused, cut off, or too late. */
    static final Reply NONE = new Reply(0, false, true);

    private static final int SHED = 503;

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    boolean isShed() {
        return status == SHED;
    }
}
