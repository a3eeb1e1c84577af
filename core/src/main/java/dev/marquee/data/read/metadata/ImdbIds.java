package dev.marquee.data.read.metadata;

/** The number in an id of IMDb: 114709 in {@code tt0114709}, in {@code 0114709} and in {@code nm0114709}. */
final class ImdbIds {
    /** In place of an id that is missing or has another form. */
    static final int NONE = -1;

    /** No id has more than eight digits, which bounds the sets of ids. */
    private static final int MAX = 99_999_999;

    private static final int PREFIX = 2;

    private ImdbIds() {}

    /** The number of an id without prefix, as MovieLens writes it; {@link #NONE} if it has another form. */
    static int number(String digits) {
        return number(digits, 0, digits.length());
    }

    /** The number of an id with a prefix of two letters; {@link #NONE} if it has another form. */
    static int number(String prefix, String line, int from, int to) {
        return to - from > PREFIX && line.startsWith(prefix, from) ? number(line, from + PREFIX, to) : NONE;
    }

    /** Without a substring: most lines of a file are those of unknown titles. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > MAX / 10) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return from == to ? NONE : number;
    }
}
