package dev.marquee.data.read.parse;

/**
 * Which quotation marks quote a field: one before its first character, up to one that is followed by the delimiter or the end of
 * the line. A mark inside is doubled; a single one is tolerated where the field closes in the same line, and the marks of a field
 * that does not close are part of its text if there is an even number of them.
 *
 * @param delimiter the first byte of the delimiter
 */
record QuoteRule(byte delimiter) {
    private static final byte MARK = '"';

    /** The position of the mark that closes a field whose text begins at {@code at}, or -1. */
    int closing(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to) {
            if (bytes[i] != MARK) {
                i++;
            } else if (i + 1 < to && bytes[i + 1] == MARK) {
                i += 2;
            } else if (endsField(bytes, i + 1, to)) {
                return i;
            } else {
                i++;
            }
        }
        return -1;
    }

    /** Whether the field whose opening mark is at {@code at} goes on in the next line, as far as this line shows. */
    boolean isOpen(byte[] bytes, int at, int to) {
        return closing(bytes, at + 1, to) < 0 && hasOddMarks(bytes, at, to);
    }

    /**
     * Whether a line ends inside of a quoted field.
     *
     * @param isInside whether it begins inside of one
     * @throws UnclosedQuoteException if the line shows that the field in which it begins was never to go on: it has a mark that
     *     neither closes the field nor is doubled
     */
    boolean endsInside(byte[] bytes, int to, boolean isInside) throws UnclosedQuoteException {
        int at = isInside ? afterContinued(bytes, to) : 0;
        if (at < 0) {
            return true;
        }
        while (at < to) {
            int start = skipBlanks(bytes, at, to);
            if (start < to && bytes[start] == MARK) {
                int close = closing(bytes, start + 1, to);
                if (close < 0 && hasOddMarks(bytes, start, to)) {
                    return true;
                }
                at = close < 0 ? start : close;
            }
            while (at < to && bytes[at] != delimiter) {
                at++;
            }
            at++;
        }
        return false;
    }

    /** The position after the field that the line continues, or -1 if all of the line belongs to it. */
    private int afterContinued(byte[] bytes, int to) throws UnclosedQuoteException {
        int i = 0;
        while (i < to) {
            if (bytes[i] != MARK) {
                i++;
            } else if (i + 1 < to && bytes[i + 1] == MARK) {
                i += 2;
            } else if (endsField(bytes, i + 1, to)) {
                int end = skipBlanks(bytes, i + 1, to);
                return end + 1;
            } else {
                throw new UnclosedQuoteException();
            }
        }
        return -1;
    }

    private boolean endsField(byte[] bytes, int at, int to) {
        int end = skipBlanks(bytes, at, to);
        return end == to || bytes[end] == delimiter;
    }

    int skipBlanks(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && bytes[i] <= ' ' && bytes[i] >= 0 && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    private static boolean hasOddMarks(byte[] bytes, int at, int to) {
        int marks = 0;
        for (int i = at; i < to; i++) {
            marks += bytes[i] == MARK ? 1 : 0;
        }
        return marks % 2 == 1;
    }
}
