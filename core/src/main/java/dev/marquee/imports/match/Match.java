package dev.marquee.imports.match;

import java.util.List;

/** What came of looking for a movie. Sealed, because whoever asks must deal with each outcome. */
public sealed interface Match {
    /**
     * This one, without doubt.
     *
     * @param movie 0-based
     * @param by what told
     */
    record Found(int movie, By by) implements Match {}

    /**
     * One of several; which, is not guessed.
     *
     * @param movies 0-based, ascending, at least one
     */
    record Ambiguous(List<Integer> movies) implements Match {
        /** Copies the list. */
        public Ambiguous {
            movies = List.copyOf(movies);
        }
    }

    /** Not in the catalogue, as far as its names tell. */
    record Unknown() implements Match {}

    /** What a match rests on. */
    enum By {
        /** An id that IMDb, TMDb or MovieLens gave the movie. */
        ID,
        /** Title and year. */
        TITLE
    }
}
