package dev.marquee.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Suppresses Lucene's log messages about the Vector API, which a title search does not need. */
final class LuceneLog {
    /** Strong reference: a logger that is garbage-collected loses its level. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private LuceneLog() {}

    /** Limits the logger to errors; call before the first use of Lucene. */
    static void quiet() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
