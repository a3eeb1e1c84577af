package dev.marquee.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries log, which is not what whoever runs the program asked for. */
public final class LibraryLogs {
    /** Both are held here, for the level goes with the logger. */
    private static final Logger ROOT = Logger.getLogger("");

    /** Of a connection that broke it warns at length; our own sentence follows. */
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private LibraryLogs() {}

    /** Lets warnings through and nothing less; those of the store tell of their start at length. */
    public static void warningsOnly() {
        ROOT.setLevel(Level.WARNING);
        POOLS.setLevel(Level.SEVERE);
    }
}
