package dev.marquee.imports.entry;

/** What a user did with a movie that they did not rate, in any language of {@code words.txt}. */
public enum EntryStatus {
    /** On the list to see. */
    PLANNED,
    /** Given up, or not wanted: neither seen nor to see. */
    DROPPED,
    /** Known not to have been seen, which is no wish to see it. */
    NOT_SEEN,
    /** Watched. */
    SEEN,
    /** The entry does not say. */
    UNKNOWN;

    /** Reads the state of an entry: {@code Planning}, {@code plantowatch}, {@code DROPPED}, {@code completed}. */
    public static EntryStatus of(String text) {
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        if (EntryWords.has(text, "planned")) {
            return PLANNED;
        }
        return EntryWords.has(text, "dropped") ? DROPPED : SEEN;
    }

    /** Reads whether, when or how often a movie was watched: {@code no}, {@code 0}, {@code ✓}, {@code 3}. */
    public static EntryStatus ofWatched(String text) {
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        return EntryWords.is(text, "no") ? PLANNED : SEEN;
    }

    /** Whether a text means yes: {@code true}, {@code x}. */
    public static boolean isYes(String text) {
        return EntryWords.is(text, "yes");
    }
}
