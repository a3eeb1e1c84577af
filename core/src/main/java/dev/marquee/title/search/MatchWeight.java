package dev.marquee.title.search;

/**
 * Scores of the kinds of match. The score of a movie is the sum of the best match of each typed word and the matches of the
 * whole text. Integers, so that sums are exact and equal matches tie; ties are broken by the number of ratings.
 */
enum MatchWeight {
    /** The exact word, or the same number in another notation. */
    WORD(16),
    /** Two words of the title for one typed, or one for two: {@code spiderman}. */
    JOINED(15),
    /** The year of release. */
    YEAR(12, false),
    /** A prefix, for the word being typed. */
    PREFIX(12),
    /** A prefix across two words: {@code spiderm}. */
    PREFIX_JOINED(10),
    /** A prefix of the year of release: {@code 199}. */
    PREFIX_YEAR(10, false),
    /** A prefix, for a word before the one being typed: {@code har pot}. */
    EARLIER_PREFIX(8),
    /** One edit: a letter substituted, inserted or deleted, or two adjacent letters transposed. */
    ONE_EDIT(8),
    /** One edit in two words written as one; two edits are not searched, since that would be the slowest case. */
    ONE_EDIT_JOINED(7),
    /** The year before or after. */
    NEAR_YEAR(6, false),
    /** Two edits. */
    TWO_EDITS(5),
    /** A prefix with one edit. */
    PREFIX_ONE_EDIT(4),

    /** A complete name, or the part before its colon or dash. */
    WHOLE(8),
    /** A name starts with the typed text. */
    START(2),
    /** An optional word matches: a stop word, or the 1 of a first part, which is rarely numbered. */
    OPTIONAL(1);

    private final int value;
    private final boolean inTitle;

    MatchWeight(int value) {
        this(value, true);
    }

    MatchWeight(int value, boolean inTitle) {
        this.value = value;
        this.inTitle = inTitle;
    }

    /** Whether the match is in the title. A movie without one is never found: many movies share a year. */
    boolean isInTitle() {
        return inTitle;
    }

    int value() {
        return value;
    }
}
