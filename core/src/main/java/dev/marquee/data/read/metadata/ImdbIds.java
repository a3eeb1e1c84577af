package dev.marquee.data.read.metadata;

/** The number in an id of IMDb: 114709 in {@code tt0114709}, in {@code 0114709} and in {@code nm0114709}. */
final class ImdbIds {
    /** In place of an id that is missing or has another form. */
    static final int NONE = -1;

    /** No id has more than eight digits, which bounds the sets of ids. */
    private static final int MAX = 99_999_999;

    private ImdbIds() {}

    /** The number of an id without prefix, as MovieLens writes it; {@link #NONE} if it has another form. */
    static int number(String digits) {
        return number("", digits);
    }

    /** The number of an id with a prefix of two letters; {@link #NONE} if it has another form. */
    static int number(String prefix, String id) {
        if (id.length() <= prefix.length() || !id.startsWith(prefix)) {
            return NONE;
        }
        int number = 0;
        for (int i = prefix.length(); i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > MAX / 10) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
