package dev.marquee.imports.entry;

/** What an entry is, in any language of {@code words.txt}. */
public enum EntryKind {
    /** A movie, a short or a special; or a kind that is not known, or none. */
    MOVIE,
    /** Anime, which holds films and series. */
    UNSURE,
    /** A series, season or episode; or a game, book or anything else that is not a movie. */
    OTHER;

    private static final int MAX_WORDS = 3;

    /** Whether a text of at most three words is a kind that is known, such as {@code Movie} or {@code TV Series}. */
    public static boolean isKnown(String text) {
        boolean isShort = text.strip().split("\\s+", -1).length <= MAX_WORDS;
        return isShort && (EntryWords.has(text, "movie") || of(text) != MOVIE);
    }

    /** Reads a text such as {@code TV Series}, {@code Mini-série}, {@code tvEpisode}, {@code videogame}. */
    public static EntryKind of(String text) {
        if (text.isEmpty()) {
            return MOVIE;
        }
        if (EntryWords.has(text, "series") || EntryWords.has(text, "other") || EntryWords.is(text, "phrase")) {
            return OTHER;
        }
        if (EntryWords.has(text, "anime")) {
            return EntryWords.has(text, "movie") ? MOVIE : EntryWords.has(text, "phrase") ? OTHER : UNSURE;
        }
        return MOVIE;
    }
}
