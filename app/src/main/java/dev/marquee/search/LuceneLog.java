package dev.marquee.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene's remarks on whether it computes with the Vector API, which a search for titles does not need. */
final class LuceneLog {
    /** Held on to, for a logger that nobody holds forgets its level. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private LuceneLog() {}

    /** Lets only errors through; to be called before Lucene is first used. */
    static void quiet() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
