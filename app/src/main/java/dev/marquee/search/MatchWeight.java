package dev.marquee.search;

/**
 * What a match is worth. The best match of every word typed counts, and what matches the whole besides. Whole numbers, so
 * that sums are exact and equal matches tie: then the movie that more people rated comes first.
 */
enum MatchWeight {
    /** The very word, or the same number written otherwise. */
    WORD(16),
    /** Two words for one typed, or one for two: {@code spiderman}. */
    JOINED(15),
    /** The year of release. */
    YEAR(12),
    /** The beginning of a word, of the one being typed. */
    BEGUN(12),
    /** The same across two words: {@code spiderm}. */
    BEGUN_JOINED(10),
    /** The beginning of a word though the next is being typed: {@code har pot}. */
    CUT_SHORT(8),
    /** One letter wrong, too many, missing, or two swapped. */
    ONE_EDIT(8),
    /** The same in two words written as one; two edits there are not looked for, which would take longest of all. */
    ONE_EDIT_JOINED(7),
    /** The year before or after. */
    NEAR_YEAR(6),
    /** Two letters. */
    TWO_EDITS(5),
    /** The beginning of a word, with one letter wrong. */
    BEGUN_ONE_EDIT(4),

    /** All of a name, or of what stands before a colon or dash of it. */
    WHOLE(8),
    /** A name begins with what was typed. */
    START(2),
    /** A word that need not match does: an article, or the 1 of a first part that is seldom numbered. */
    OPTIONAL(1);

    private final int value;

    MatchWeight(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
