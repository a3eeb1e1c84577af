package dev.marquee.server;

import java.util.Deque;

/** Closes resources in reverse order of opening. */
final class ReverseCloser {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    private ReverseCloser() {}

    /** Closes all, the last opened first; a failure is logged and does not keep the others open. */
    static void closeAll(Deque<AutoCloseable> opened) {
        for (AutoCloseable resource : opened) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "a part of the server failed to close", e);
            }
        }
    }
}
