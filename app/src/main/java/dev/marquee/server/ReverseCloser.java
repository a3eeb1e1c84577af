package dev.marquee.server;

import java.util.Deque;

/** Closes what was opened. */
final class ReverseCloser {
    private static final System.Logger LOG = System.getLogger("dev.marquee.server");

    private ReverseCloser() {}

    /** The last opened first; one that fails does not keep the others open. */
    static void all(Deque<AutoCloseable> opened) {
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "a part of the server did not close", e);
            }
        }
    }
}
