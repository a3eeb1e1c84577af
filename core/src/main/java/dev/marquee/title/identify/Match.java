package dev.marquee.title.identify;

import java.util.List;

/** The result of matching a movie. Sealed, because the caller must handle each outcome. */
public sealed interface Match {
    /**
     * A unique match.
     *
     * @param movie 0-based index
     * @param by the evidence
     */
    record Found(int movie, By by) implements Match {}

    /**
     * Several candidates.
     *
     * @param movies 0-based indices, ascending, at least one
     */
    record Ambiguous(List<Integer> movies) implements Match {
        /** Copies the list. */
        public Ambiguous {
            movies = List.copyOf(movies);
        }
    }

    /** No match in the catalogue. */
    record Unknown() implements Match {}

    /** The evidence of a match. */
    enum By {
        /** An id that IMDb, TMDb or MovieLens gave the movie. */
        ID,
        /** Title and year. */
        TITLE
    }
}
