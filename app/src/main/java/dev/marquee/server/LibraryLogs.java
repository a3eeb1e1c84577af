package dev.marquee.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Log levels of the libraries, whose info messages are not for the operator, and of the retraining, whose are. */
public final class LibraryLogs {
    /** All loggers are held in fields, because a logger that is garbage-collected loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    /** Logs a stack trace for a broken connection, for which Marquee logs its own message. */
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private static final Logger RETRAINING = Logger.getLogger(RetrainingLog.NAME);

    private LibraryLogs() {}

    /** Sets the root logger to warnings, that of the connection pools to errors, and that of the retraining to all it says. */
    public static void warningsOnly() {
        ROOT.setLevel(Level.WARNING);
        POOLS.setLevel(Level.SEVERE);
        RETRAINING.setLevel(Level.INFO);
    }
}
