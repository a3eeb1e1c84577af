package dev.marquee.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries log, which is not what whoever runs the program asked for. */
public final class LibraryLogs {
    /** Held here, for the level goes with the logger. */
    private static final Logger ROOT = Logger.getLogger("");

    private LibraryLogs() {}

    /** Lets warnings through and nothing less; those of the store tell of their start at length. */
    public static void warningsOnly() {
        ROOT.setLevel(Level.WARNING);
    }
}
