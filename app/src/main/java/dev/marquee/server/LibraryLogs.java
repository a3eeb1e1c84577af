package dev.marquee.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Log levels of the libraries, whose info messages are not for the operator. */
public final class LibraryLogs {
    /** Both loggers are held in fields, because a logger that is garbage-collected loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    /** Logs a stack trace for a broken connection, for which Marquee logs its own message. */
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private LibraryLogs() {}

    /** Sets the root logger to warnings, and that of the connection pools to errors. */
    public static void warningsOnly() {
        ROOT.setLevel(Level.WARNING);
        POOLS.setLevel(Level.SEVERE);
    }
}
